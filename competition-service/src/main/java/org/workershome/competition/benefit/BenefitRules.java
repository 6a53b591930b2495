package org.workershome.competition.benefit;

import java.time.LocalDate;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;
import org.workershome.competition.suggestion.BenefitBasis;
import org.workershome.competition.suggestion.BenefitPeriod;

/** From when to when a benefit counts. */
final class BenefitRules {
  private static final String ARTICLE_9 = "合理化建议和技术改进奖励条例 第九条";

  private BenefitRules() {}

  // 合理化建议和技术改进奖励条例 Art 9: exactly twelve months, beginning with the day of adoption.
  static Ruling period(LocalDate adoptedOn, LocalDate from, LocalDate to) {
    return new BenefitPeriod(from, to).equals(BenefitPeriod.from(adoptedOn))
        ? Ruling.granted()
        : Ruling.refused(CompetitionProblem.BENEFIT_PERIOD_WRONG, ARTICLE_9);
  }

  // 合理化建议和技术改进奖励条例 Art 5: effect is what happened; before the months are over it is a projection.
  static BenefitBasis basis(LocalDate to, LocalDate today) {
    return to.isBefore(today) ? BenefitBasis.OBSERVED : BenefitBasis.PROJECTED;
  }
}
