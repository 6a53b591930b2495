package org.workershome.petition.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.petition.core.Ruling;

class HearingRulesTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  @Test
  void aHearingLiesWithinItsStageAndNotAhead() {
    assertThat(HearingRules.mayFallOn(SINCE, SINCE, TODAY)).isEqualTo(Ruling.GRANTED);
    assertThat(HearingRules.mayFallOn(TODAY, SINCE, TODAY)).isEqualTo(Ruling.GRANTED);
    assertThat(HearingRules.mayFallOn(SINCE.minusDays(1), SINCE, TODAY))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(HearingRules.mayFallOn(TODAY.plusDays(1), SINCE, TODAY))
        .isInstanceOf(Ruling.Refused.class);
  }
}
