package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.kit.money.Money;

/**
 * How it ended.
 *
 * @param recovered what the worker got by it; zero when nothing
 */
record ConclusionRequest(
    @NotNull @Schema(examples = "SETTLED") LegalAidOutcome outcome,
    @NotNull Money recovered,
    @NotBlank @Size(max = 2000) String report) {

  @Override
  public String toString() {
    return "ConclusionRequest[" + outcome + "]";
  }
}
