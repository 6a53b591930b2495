package org.workershome.aid.grants;

import java.math.BigDecimal;
import org.workershome.kit.money.Money;

/** How much a household may get. Pure; the amounts come from effective-dated configuration. */
final class CapRules {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private CapRules() {}

  /** 总工发〔2015〕20号 第五条: living aid of a household-year ≤ the year's local subsistence sum. */
  static Money livingAidOfAYear(Money monthlyStandard) {
    return new Money(monthlyStandard.amount().multiply(MONTHS));
  }

  /** 总工发〔2015〕20号 第五条: what was granted before in the year counts; the last fen decides. */
  static boolean isWithin(Money cap, Money grantedBefore, Money wanted) {
    return grantedBefore.plus(wanted).compareTo(cap) <= 0;
  }
}
