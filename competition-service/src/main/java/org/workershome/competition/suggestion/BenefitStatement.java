package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.competition.core.Actor;
import org.workershome.kit.money.Money;

/** What a suggestion saved or earned between two days, and how that was reckoned. */
public record BenefitStatement(
    UUID id,
    LocalDate periodFrom,
    LocalDate periodTo,
    BenefitBasis basis,
    String formula,
    List<BenefitInput> inputs,
    Money yearlyBenefit,
    Actor stater,
    Instant statedAt) {
  public BenefitStatement {
    requireNonNull(id, "id");
    requireNonNull(periodFrom, "periodFrom");
    requireNonNull(periodTo, "periodTo");
    requireNonNull(basis, "basis");
    requireNonNull(formula, "formula");
    inputs = List.copyOf(inputs);
    requireNonNull(yearlyBenefit, "yearlyBenefit");
    requireNonNull(stater, "stater");
    requireNonNull(statedAt, "statedAt");
  }
}
