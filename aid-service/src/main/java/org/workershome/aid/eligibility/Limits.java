package org.workershome.aid.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.workershome.kit.money.Money;

/**
 * The standard as a limit for a year's sum of the whole household, in whole fen. Sums are whole
 * fen, so they are below a limit exactly when they are below the next fen above it, and at most a
 * limit when they are at most the fen below it.
 */
record Limits(Money monthly, int heads) {
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** To be compared with "below". */
  Money atLeast(int percent) {
    return limit(percent, RoundingMode.CEILING);
  }

  /** To be compared with "at most". */
  Money atMost(int percent) {
    return limit(percent, RoundingMode.FLOOR);
  }

  Money perHeadAndMonth(Money sum) {
    return new Money(
        sum.amount().divide(MONTHS.multiply(BigDecimal.valueOf(heads)), 2, RoundingMode.HALF_UP));
  }

  private Money limit(int percent, RoundingMode rounding) {
    return new Money(
        monthly
            .amount()
            .multiply(MONTHS)
            .multiply(BigDecimal.valueOf(heads))
            .multiply(BigDecimal.valueOf(percent))
            .divide(HUNDRED, 2, rounding));
  }
}
