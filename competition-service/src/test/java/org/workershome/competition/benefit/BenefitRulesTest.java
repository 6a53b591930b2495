package org.workershome.competition.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;
import org.workershome.competition.suggestion.BenefitBasis;
import org.workershome.competition.suggestion.BenefitPeriod;

class BenefitRulesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-10, 2026-03-10, 2027-03-09, true",
    "2026-01-31, 2026-01-31, 2027-01-30, true",
    "2028-02-29, 2028-02-29, 2029-02-27, true",
    "2026-03-10, 2026-03-10, 2027-03-10, false",
    "2026-03-10, 2026-03-10, 2027-03-08, false",
    "2026-03-10, 2026-03-11, 2027-03-10, false",
    "2026-03-10, 2026-01-01, 2026-12-31, false",
    "2026-03-10, 2027-03-09, 2026-03-10, false"
  })
  void aBenefitCountsOverExactlyTwelveMonthsFromAdoption(
      LocalDate adoptedOn, LocalDate from, LocalDate to, boolean granted) {
    assertThat(BenefitRules.period(adoptedOn, from, to))
        .isEqualTo(
            granted
                ? Ruling.granted()
                : Ruling.refused(CompetitionProblem.BENEFIT_PERIOD_WRONG, "合理化建议和技术改进奖励条例 第九条"));
  }

  @Test
  void beforeTheMonthsAreOverABenefitIsAProjection() {
    LocalDate last = LocalDate.of(2027, 3, 9);

    assertThat(BenefitRules.basis(last, last)).isEqualTo(BenefitBasis.PROJECTED);
    assertThat(BenefitRules.basis(last, last.plusDays(1))).isEqualTo(BenefitBasis.OBSERVED);
  }

  @Property
  void exactlyOnePeriodIsRightForADayOfAdoption(
      @ForAll @IntRange(min = 0, max = 40_000) int day,
      @ForAll @IntRange(min = -3, max = 3) int early,
      @ForAll @IntRange(min = -3, max = 3) int late) {
    LocalDate adoptedOn = LocalDate.of(1990, 1, 1).plusDays(day);
    BenefitPeriod right = BenefitPeriod.from(adoptedOn);

    Ruling ruling =
        BenefitRules.period(adoptedOn, right.from().plusDays(early), right.to().plusDays(late));

    assertThat(ruling.equals(Ruling.granted())).isEqualTo(early == 0 && late == 0);
    assertThat(ChronoUnit.DAYS.between(right.from(), right.to()) + 1).isBetween(365L, 366L);
  }
}
