package org.workershome.aid.eligibility;

import jakarta.validation.constraints.NotNull;
import org.workershome.kit.money.Money;

/**
 * A rigid expenditure of the household.
 *
 * @param amount of twelve months
 * @param covered what insurance and relief gave back of it
 */
public record Expenditure(
    @NotNull ExpenditureKind kind, @NotNull Money amount, @NotNull Money covered) {

  Money net() {
    return amount.minus(covered);
  }

  @Override
  public String toString() {
    return "Expenditure[" + kind + "]";
  }
}
