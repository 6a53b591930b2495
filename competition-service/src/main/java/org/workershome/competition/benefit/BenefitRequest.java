package org.workershome.competition.benefit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.competition.suggestion.BenefitInput;
import org.workershome.kit.money.Money;

/** What a suggestion saved or earned in its twelve months, and how that was reckoned. */
record BenefitRequest(
    @NotNull LocalDate periodFrom,
    @NotNull LocalDate periodTo,
    @NotBlank @Size(max = 2000) @Schema(examples = "saved_kwh * price") String formula,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid BenefitInput> inputs,
    @NotNull Money yearlyBenefit) {

  @Override
  public String toString() {
    return "BenefitRequest[" + periodFrom + ", " + periodTo + "]";
  }
}
