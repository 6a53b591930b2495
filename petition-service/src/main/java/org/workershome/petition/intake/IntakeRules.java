package org.workershome.petition.intake;

import java.time.LocalDate;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** What the law says at the moment of receipt. */
final class IntakeRules {
  /** Natural days, in law and not by configuration: local rules may only be quicker. */
  static final int NOTICE_DAYS = 15;

  private static final String ACCUSATIONS = "信访工作条例 第三十条";

  private IntakeRules() {}

  /**
   * 信访工作条例 第二十三条: written notice within fifteen days of receipt, counted in natural days from the
   * day after. A holiday does not move the day.
   */
  static LocalDate noticeDueOn(LocalDate receivedOn) {
    return receivedOn.plusDays(NOTICE_DAYS);
  }

  /**
   * 信访工作条例 第三十条: an accusation follows the rules of discipline, and neither material nor facts may
   * reach the accused. This door shows every petition to the union's officers, one of whom may be
   * the accused: so it must not take one.
   */
  static Ruling mayBeTaken(PetitionCategory category) {
    return switch (category) {
      case CLAIM, SUGGESTION -> Ruling.GRANTED;
      case ACCUSATION -> new Ruling.Refused(PetitionProblem.ACCUSATION_NOT_TAKEN_HERE, ACCUSATIONS);
    };
  }
}
