package org.workershome.petition.mediation;

import java.time.LocalDate;
import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.Term;
import org.workershome.kit.clock.TermUnit;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.Ruling;

/** What the law says of the mediation of a labour dispute. */
final class MediationRules {
  static final String ARBITRATION = "劳动争议调解仲裁法 第十四条";
  static final String EXTENSION = "企业劳动争议协商调解规定 第二十九条";
  private static final int DAYS = 15;

  private MediationRules() {}

  /** 劳动争议调解仲裁法 第二条: only labour disputes are mediated under this law. */
  static Ruling mayBeMediated(PetitionMatter matter) {
    return matter.isLabourDispute()
        ? Ruling.GRANTED
        : new Ruling.Refused(MediationProblem.NOT_A_LABOUR_DISPUTE, "劳动争议调解仲裁法 第二条");
  }

  /**
   * 信访工作条例 第三十条: material of an accusation never goes to the accused; a mediation would begin by
   * laying it before him.
   */
  static Ruling mayComeFrom(boolean sealed) {
    return sealed
        ? new Ruling.Refused(MediationProblem.ACCUSATION_NOT_MEDIATED, "信访工作条例 第三十条")
        : Ruling.GRANTED;
  }

  /** 劳动争议调解仲裁法 第十二条: an application may be made orally; then the body records it. */
  static Ruling mayBeMade(ApplicationForm form, boolean recorded) {
    return form == ApplicationForm.WRITTEN || recorded
        ? Ruling.GRANTED
        : new Ruling.Refused(MediationProblem.ORAL_ONLY_AT_THE_COUNTER, "劳动争议调解仲裁法 第十二条");
  }

  /**
   * 劳动争议调解仲裁法 第十四条: fifteen days from the receipt of the application. The law binds nobody to end
   * by then, but opens arbitration; a holiday does not move it.
   */
  static Term period() {
    return new Term(new Span(DAYS, TermUnit.NATURAL_DAYS), false, 3, ARBITRATION);
  }

  /** 劳动争议调解仲裁法 第十四条: the day on which the fifteen days end, counted from receipt. */
  static LocalDate dueOn(LocalDate receivedOn) {
    return receivedOn.plusDays(DAYS);
  }

  /**
   * 劳动争议调解仲裁法 第十四条: on the fifteenth day without an agreement in force arbitration is open, and
   * after a failure at once; the mediation may go on all the same.
   */
  static boolean isArbitrationOpen(MediationState state, LocalDate dueOn, LocalDate today) {
    return state == MediationState.FAILED || (state.isRunning() && !today.isBefore(dueOn));
  }

  /**
   * 企业劳动争议协商调解规定 第二十九条: with the consent of both parties, and of nobody else, the mediation lasts
   * longer.
   */
  static Ruling mayExtend(
      boolean workerConsents,
      boolean employerConsents,
      LocalDate dueOn,
      LocalDate until,
      LocalDate today) {
    if (!workerConsents || !employerConsents) {
      return new Ruling.Refused(MediationProblem.CONSENT_OF_BOTH_MISSING, EXTENSION);
    }
    return until.isAfter(dueOn) && until.isAfter(today)
        ? Ruling.GRANTED
        : new Ruling.Refused(MediationProblem.EXTENSION_NOT_AHEAD, EXTENSION);
  }
}
