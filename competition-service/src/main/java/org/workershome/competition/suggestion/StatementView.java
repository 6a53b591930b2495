package org.workershome.competition.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.kit.money.Money;

/** A statement of benefit as it is shown: without the account that made it. */
@Schema(description = "效益申报 / A statement of benefit")
public record StatementView(
    LocalDate periodFrom,
    LocalDate periodTo,
    BenefitBasis basis,
    String formula,
    List<BenefitInput> inputs,
    Money yearlyBenefit,
    Instant statedAt) {
  public StatementView {
    inputs = List.copyOf(inputs);
  }

  static StatementView of(BenefitStatement statement) {
    return new StatementView(
        statement.periodFrom(),
        statement.periodTo(),
        statement.basis(),
        statement.formula(),
        statement.inputs(),
        statement.yearlyBenefit(),
        statement.statedAt());
  }
}
