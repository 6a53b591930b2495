package org.workershome.aid.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workershome.kit.money.Money;

/** What fits is a matter of the sum, not of the order in which it is asked for. */
class CapRulesPropertyTest {
  private static final Money CAP = CapRules.livingAidOfAYear(Money.of("700.00"));

  @Property
  void whatFitsInPartsFitsAsAWhole(
      @ForAll @IntRange(min = 1, max = 1_000_000) int first,
      @ForAll @IntRange(min = 1, max = 1_000_000) int second) {
    Money one = fen(first);
    Money other = fen(second);

    assertThat(CapRules.isWithin(CAP, one, other))
        .isEqualTo(CapRules.isWithin(CAP, Money.ZERO, one.plus(other)));
  }

  private static Money fen(int fen) {
    return new Money(BigDecimal.valueOf(fen, 2));
  }
}
