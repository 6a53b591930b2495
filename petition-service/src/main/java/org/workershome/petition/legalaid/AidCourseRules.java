package org.workershome.petition.legalaid;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.Ruling;

/** What may follow what while somebody is helped, and how it ends. */
final class AidCourseRules {
  private static final String END = "中华人民共和国法律援助法 第四十八条";

  private AidCourseRules() {}

  /**
   * 劳动争议调解仲裁法 第五条: a labour dispute goes to court after arbitration. Where the law lets somebody go
   * there at once, such as with a written acknowledgement of unpaid wages, the file says why.
   */
  static Ruling mayEnter(
      LegalAidStage next,
      Set<LegalAidStage> earlier,
      LegalAidMatter matter,
      @Nullable String directly) {
    boolean atOnce = directly != null && !directly.isBlank();
    return next == LegalAidStage.LITIGATION
            && matter.isLabourDispute()
            && !earlier.contains(LegalAidStage.ARBITRATION)
            && !atOnce
        ? new Ruling.Refused(LegalAidProblem.ARBITRATION_FIRST, "中华人民共和国劳动争议调解仲裁法 第五条")
        : Ruling.GRANTED;
  }

  /** 法律援助法 第四十四条: papers that were put off are made up before the file is closed. */
  static Ruling mayBeConcluded(boolean papersOwed, boolean helped) {
    if (papersOwed) {
      return new Ruling.Refused(LegalAidProblem.PAPERS_OWED, "中华人民共和国法律援助法 第四十四条");
    }
    return helped ? Ruling.GRANTED : new Ruling.Refused(LegalAidProblem.NO_STAGE_YET, "工会法律援助办法");
  }

  /** 法律援助法 第四十四条: papers are made up, or decided about, where aid came before them. */
  static Ruling owesPapers(boolean papersOwed) {
    return papersOwed
        ? Ruling.GRANTED
        : new Ruling.Refused(LegalAidProblem.NO_PAPERS_OWED, "中华人民共和国法律援助法 第四十四条");
  }

  /**
   * 法律援助法 第四十四条: what becomes of papers that are owed is decided once their day has passed, by an
   * officer; nothing ends the aid by itself.
   *
   * @param dueOn null where no day was set
   */
  static Ruling mayDecideOnPapers(@Nullable LocalDate dueOn, LocalDate today) {
    return dueOn == null || today.isAfter(dueOn)
        ? Ruling.GRANTED
        : new Ruling.Refused(LegalAidProblem.PAPERS_NOT_DUE, "中华人民共和国法律援助法 第四十四条");
  }

  /** 工会法律援助办法: what was recovered is counted, and a claim that was lost recovers nothing. */
  static Ruling recoveryFits(LegalAidOutcome outcome, Money recovered) {
    boolean nothing = !recovered.isPositive();
    boolean fits =
        switch (outcome) {
          case LOST -> nothing;
          case WON, PARTLY_WON, SETTLED, ADVISED -> !recovered.isNegative();
        };
    return fits
        ? Ruling.GRANTED
        : new Ruling.Refused(LegalAidProblem.RECOVERY_DOES_NOT_FIT, "工会法律援助办法");
  }

  /**
   * 法律援助法 第四十八条: aid is terminated on the grounds of the law alone. Better means end no aid that
   * was never given for want of them; where what the waiver rested on is gone, they may.
   */
  static Ruling mayBeTerminated(
      TerminationGround ground, @Nullable MeansMethod means, @Nullable MeansStanding standing) {
    boolean withoutTest =
        (means == MeansMethod.NOT_NEEDED || means == MeansMethod.WAIVED)
            && standing != MeansStanding.LAPSED;
    return ground == TerminationGround.NO_LONGER_ELIGIBLE && withoutTest
        ? new Ruling.Refused(LegalAidProblem.GROUND_DOES_NOT_FIT, END)
        : Ruling.GRANTED;
  }

  /** 个人信息保护法 第二十三条: another organ gets somebody's data with his consent. */
  static Ruling mayBeReferred(boolean consent) {
    return consent
        ? Ruling.GRANTED
        : new Ruling.Refused(LegalAidProblem.CONSENT_TO_REFERRAL_MISSING, "中华人民共和国个人信息保护法 第二十三条");
  }
}
