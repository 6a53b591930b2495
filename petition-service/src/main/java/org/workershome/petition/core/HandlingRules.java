package org.workershome.petition.core;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** Who may handle a petition. */
public final class HandlingRules {
  private static final String WITHDRAWAL = "信访工作条例 第二十八条";
  private static final String CHARGE = "信访工作条例 第五条";

  private HandlingRules() {}

  /** 信访工作条例 第二十八条: whoever declared an interest acts no more, and is not given the case again. */
  static Ruling mayAct(boolean recused) {
    return recused ? new Ruling.Refused(PetitionProblem.RECUSED, WITHDRAWAL) : Ruling.GRANTED;
  }

  /**
   * 信访工作条例 第二十八条: who has an interest in the matter withdraws. What the suite can see is the
   * plainest case, a petition of one's own; two accounts of one person share the reference.
   */
  public static Ruling mayHandle(String petitionerRef, String officerRef) {
    return petitionerRef.equals(officerRef)
        ? new Ruling.Refused(PetitionProblem.OWN_PETITION, WITHDRAWAL)
        : Ruling.GRANTED;
  }

  /**
   * 信访工作条例 第五条: whoever is in charge answers for it (谁主管、谁负责). The union that handles a petition
   * decides on it; one above reviews and urges, and decides nothing in its place.
   */
  public static Ruling mayDecide(UnionPath handling, UnionPath officer) {
    return handling.equals(officer)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_THE_HANDLING_UNION, CHARGE);
  }

  /** 信访工作条例 第五条: within that union its owner decides, to whom it can be handed over. */
  public static Ruling isOwner(@Nullable Handler owner, String officerRef) {
    return owner != null && owner.personRef().equals(officerRef)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_THE_OWNER, CHARGE);
  }

  /**
   * 信访工作条例 第二十条: those who raise a common matter choose representatives, and these speak for them;
   * who stands on the roster and was not chosen speaks for himself alone.
   */
  public static Ruling maySpeakForGroup(boolean representative) {
    return representative
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_A_REPRESENTATIVE, "信访工作条例 第二十条");
  }

  /**
   * 信访工作条例: what is urgent is noted above: by whom a report names, or in a union above the one that
   * handles the petition; a colleague of who reported has not told anybody.
   */
  public static Ruling mayAcknowledge(UnionPath handles, UnionPath caller, boolean named) {
    return named || (caller.contains(handles) && !caller.equals(handles))
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NO_REPORT_TO_ACKNOWLEDGE, "信访工作条例");
  }
}
