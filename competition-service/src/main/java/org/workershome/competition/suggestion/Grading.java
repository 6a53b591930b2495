package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.workershome.kit.money.Money;

/** The grade that a confirmed benefit earned, and the row of which table gave it. */
public record Grading(UUID tableId, int grade, Money verifiedBenefit) {
  public Grading {
    requireNonNull(tableId, "tableId");
    requireNonNull(verifiedBenefit, "verifiedBenefit");
    if (grade < 1) {
      throw new IllegalArgumentException("Grades begin at 1: " + grade);
    }
  }
}
