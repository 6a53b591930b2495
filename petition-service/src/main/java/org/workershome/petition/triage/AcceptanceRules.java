package org.workershome.petition.triage;

import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;

/** What a union takes on itself, how, and the two reasons for not doing so. */
final class AcceptanceRules {
  private AcceptanceRules() {}

  /**
   * 信访工作条例 第三十一条: a claim that another procedure of law is made for is shown there; only the rest
   * is handled as a petition. Labour disputes have their own procedure.
   */
  static Ruling mayBeAccepted(PetitionCategory category, PetitionMatter matter) {
    return category == PetitionCategory.CLAIM && matter.isLabourDispute()
        ? new Ruling.Refused(PetitionProblem.NOT_RESIDUAL, "信访工作条例 第三十一条")
        : Ruling.GRANTED;
  }

  /**
   * 信访工作条例 第三十条: an accusation is handled by the rules of discipline. Acceptance leads into the
   * opinion and from there into review and re-check, which articles 31 to 36 make for claims; a
   * review would also open the sealed case to one more union. It ends by naming the competent
   * organ, and is closed when that one has answered.
   */
  static Ruling goesToOpinion(PetitionCategory category) {
    return category == PetitionCategory.ACCUSATION
        ? new Ruling.Refused(PetitionProblem.ACCUSATION_BY_DISCIPLINE, "信访工作条例 第三十条")
        : Ruling.GRANTED;
  }

  /**
   * 信访事项简易办理办法（试行）: only a first petition whose facts are clear, a consultation, an urgent need of
   * daily life, or what was promised before. A repeated one is none of them.
   */
  static Ruling maySummarily(boolean repeated, PetitionCategory category) {
    return repeated || category == PetitionCategory.ACCUSATION
        ? new Ruling.Refused(PetitionProblem.SUMMARY_NOT_ALLOWED, "信访事项简易办理办法（试行）")
        : Ruling.GRANTED;
  }

  /**
   * The petition that is named as the same matter.
   *
   * @param confirmed whether a person has confirmed that the one repeats the other, directly or
   *     through others
   * @param inTerm whether the term in which it is handled, reviewed or re-checked has not passed
   */
  record Cited(
      boolean samePerson,
      boolean equallySealed,
      boolean confirmed,
      PetitionStateName state,
      boolean inTerm) {
    static Cited of(Petition petition, Petition named, boolean confirmed, boolean inTerm) {
      return new Cited(
          named.personRef().equals(petition.personRef()) && !named.id().equals(petition.id()),
          named.sealed() == petition.sealed(),
          confirmed,
          named.state().name(),
          inTerm);
    }
  }

  /**
   * 信访工作条例 第十九条, 第三十六条: there are two reasons and no third. The same matter of the same person is
   * in hand within its term, or it has been re-checked and nothing is new. What is another's or
   * sealed is never named: its number would stand in the letter.
   */
  static Ruling mayBeRefused(NonAcceptanceReason reason, Cited other) {
    boolean holds =
        other.samePerson()
            && other.equallySealed()
            && other.confirmed()
            && switch (reason) {
              case IN_HAND ->
                  other.inTerm()
                      && switch (other.state()) {
                        case ACCEPTED, OPINION_ISSUED, UNDER_REVIEW, UNDER_RECHECK -> true;
                        default -> false;
                      };
              case AT_ITS_END -> other.state() == PetitionStateName.TERMINATED;
            };
    return holds
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_THE_SAME_MATTER, reason.article());
  }
}
