package org.workershome.aid.eligibility;

import jakarta.validation.constraints.NotNull;
import org.workershome.kit.money.Money;

/**
 * What a sudden event, an injury or a critical illness has cost, and is in no other figure.
 *
 * @param covered by compensation, insurance and relief
 */
public record SuddenLoss(@NotNull Money amount, @NotNull Money covered) {
  Money net() {
    return amount.minus(covered);
  }

  @Override
  public String toString() {
    return "SuddenLoss[…]";
  }
}
