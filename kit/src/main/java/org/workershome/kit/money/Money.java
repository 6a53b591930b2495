package org.workershome.kit.money;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in yuan (CNY) with exactly two decimals; may be negative. Never rounds by itself: an
 * amount with more decimals is refused, so that rounding is always somebody's decision.
 *
 * @param amount at most 16 digits before the point, as {@code numeric(18,2)} holds
 */
@JsonSerialize(using = MoneyJson.Writer.class)
@JsonDeserialize(using = MoneyJson.Reader.class)
public record Money(BigDecimal amount) implements Comparable<Money> {
  /** The only currency of the suite (ISO 4217). */
  public static final String CURRENCY = "CNY";

  private static final int DECIMALS = 2;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

  // After the limit: its own constructor compares with it.
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    requireNonNull(amount, "amount");
    amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    if (amount.abs().compareTo(LIMIT) >= 0) {
      throw new ArithmeticException("more than 16 digits before the point");
    }
  }

  /**
   * @param amount decimal text such as {@code 100.00}
   * @throws ArithmeticException when it has more than two decimals
   */
  public static Money of(String amount) {
    return new Money(new BigDecimal(amount));
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  public Money negated() {
    return new Money(amount.negate());
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  /** The amount alone, with two decimals. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
