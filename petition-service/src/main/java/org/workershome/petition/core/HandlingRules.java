package org.workershome.petition.core;

/** Who may handle a petition. */
public final class HandlingRules {
  private static final String WITHDRAWAL = "信访工作条例 第二十八条";

  private HandlingRules() {}

  /**
   * 信访工作条例 第二十八条: who has an interest in the matter withdraws. What the suite can see is the
   * plainest case, a petition of one's own; two accounts of one person share the reference.
   */
  public static Ruling mayHandle(String petitionerRef, String officerRef) {
    return petitionerRef.equals(officerRef)
        ? new Ruling.Refused(PetitionProblem.OWN_PETITION, WITHDRAWAL)
        : Ruling.GRANTED;
  }
}
