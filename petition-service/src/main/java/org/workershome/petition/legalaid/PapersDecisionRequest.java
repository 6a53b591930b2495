package org.workershome.petition.legalaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of papers that are owed past their day.
 *
 * @param days from today; with {@code MORE_TIME}, and only with it
 */
record PapersDecisionRequest(
    @NotNull @Schema(examples = "MORE_TIME") PapersOutcome outcome,
    @Min(1) @Max(90) @Schema(examples = "10") @Nullable Integer days,
    @NotBlank @Size(max = 2000) @Schema(examples = "户籍地社区尚未出具证明。") String reason) {

  /** It tells of somebody's case. */
  @Override
  public String toString() {
    return "PapersDecisionRequest[" + outcome + "]";
  }
}
