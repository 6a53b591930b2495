package org.workershome.petition.legalaid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.Ruling;

/** Whether somebody's means stand against helping him for free. */
final class MeansRules {
  private static final String STANDARD = "中华人民共和国法律援助法 第三十四条";
  private static final String CHECK = "中华人民共和国法律援助法 第四十一条";
  private static final String WAIVER = "中华人民共和国法律援助法 第四十二条";

  private MeansRules() {}

  /**
   * 法律援助法 第四十二条: nobody looks at the means of a migrant worker who claims pay or damages for a work
   * injury, nor at those of a household that the union has on file as being in hardship.
   *
   * @return the waiver that follows from what is known; empty where the means have to be checked
   */
  static Optional<MeansReason> waiver(MeansFacts facts) {
    if (facts.migrant() && facts.matter().isPayOrInjury()) {
      return Optional.of(MeansReason.MIGRANT_WORKER);
    }
    return facts.onFile() ? Optional.of(MeansReason.HOUSEHOLD_ON_FILE) : Optional.empty();
  }

  /**
   * 法律援助法 第四十二条, and 第三十二条 for matters without any means test: a reason that is declared comes with
   * proof, and fits what is asked for. Unions also help whoever is not in difficulty and has
   * evidence of a grave infringement (工会法律援助办法 第十条), with what is theirs to help with.
   */
  static Ruling mayBeWaived(MeansReason reason, MeansFacts facts, @Nullable String proof) {
    if (proof == null || proof.isBlank()) {
      return new Ruling.Refused(LegalAidProblem.MEANS_EVIDENCE_MISSING, WAIVER);
    }
    boolean fits =
        switch (reason) {
          case MIGRANT_WORKER -> facts.migrant() && facts.matter().isPayOrInjury();
          case HOUSEHOLD_ON_FILE -> facts.onFile();
          case SERIOUS_INFRINGEMENT -> facts.matter().isOfUnions();
          case ACQUITTED -> facts.matter() == LegalAidMatter.STATE_COMPENSATION;
          case MINOR_ELDERLY_DISABLED, RELIEF_RECIPIENT, HERO_KIN, BRAVE_DEED, ABUSE_VICTIM -> true;
        };
    return fits ? Ruling.GRANTED : new Ruling.Refused(LegalAidProblem.WAIVER_DOES_NOT_FIT, WAIVER);
  }

  /**
   * 法律援助法 第四十二条: a waiver comes with papers that prove it. What the applicant declared himself is
   * confirmed or refused by whoever takes the application on; what nobody declared is not.
   */
  static Ruling isAnswered(@Nullable MeansStanding standing, @Nullable WaiverFinding finding) {
    boolean declared = standing == MeansStanding.DECLARED;
    if (declared && finding == null) {
      return new Ruling.Refused(LegalAidProblem.WAIVER_TO_BE_CONFIRMED, WAIVER);
    }
    return !declared && finding != null
        ? new Ruling.Refused(LegalAidProblem.NO_WAIVER_DECLARED, WAIVER)
        : Ruling.GRANTED;
  }

  /**
   * 法律援助法 第四十一条: means are checked by data of an office that knows, against the standard that the
   * region has set (第三十四条); a bound belongs to those who are helped.
   *
   * @param ceiling monthly income per head; null where none is set
   */
  static Ruling byData(@Nullable Money income, @Nullable String source, @Nullable Money ceiling) {
    if (income == null || source == null || source.isBlank()) {
      return new Ruling.Refused(LegalAidProblem.MEANS_EVIDENCE_MISSING, CHECK);
    }
    if (ceiling == null) {
      return new Ruling.Refused(LegalAidProblem.NO_INCOME_CEILING, STANDARD);
    }
    return income.compareTo(ceiling) <= 0
        ? Ruling.GRANTED
        : new Ruling.Refused(LegalAidProblem.MEANS_ABOVE_CEILING, STANDARD);
  }

  /** 法律援助法 第四十一条: or by the applicant's own promise, which he has signed. */
  static Ruling byPledge(@Nullable String pledge) {
    return pledge == null || pledge.isBlank()
        ? new Ruling.Refused(LegalAidProblem.MEANS_EVIDENCE_MISSING, CHECK)
        : Ruling.GRANTED;
  }
}
