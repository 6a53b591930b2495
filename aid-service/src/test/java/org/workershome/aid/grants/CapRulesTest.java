package org.workershome.aid.grants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.kit.money.Money;

class CapRulesTest {
  private static final Money CAP = CapRules.livingAidOfAYear(Money.of("700.00"));

  @Test
  void theCapIsTwelveMonthsOfTheStandard() {
    assertThat(CAP).isEqualTo(Money.of("8400.00"));
  }

  @Test
  void theLastFenDecides() {
    assertThat(CapRules.isWithin(CAP, Money.of("8000.00"), Money.of("400.00"))).isTrue();
    assertThat(CapRules.isWithin(CAP, Money.of("8000.00"), Money.of("400.01"))).isFalse();
  }
}
