package org.workershome.aid.eligibility;

import jakarta.validation.constraints.NotNull;
import org.workershome.kit.money.Money;

/**
 * Income of one member.
 *
 * @param amount of twelve months
 */
public record Income(@NotNull IncomeKind kind, @NotNull Money amount) {
  @Override
  public String toString() {
    return "Income[" + kind + "]";
  }
}
