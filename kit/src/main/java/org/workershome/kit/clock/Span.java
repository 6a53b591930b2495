package org.workershome.kit.clock;

import static java.util.Objects.requireNonNull;

/**
 * So many days or months.
 *
 * @param amount 1 or more
 */
public record Span(int amount, TermUnit unit) {
  public Span {
    requireNonNull(unit, "unit");
    if (amount < 1) {
      throw new IllegalArgumentException("a span is 1 or more, not " + amount);
    }
  }

  @Override
  public String toString() {
    return unit.zh(amount);
  }
}
