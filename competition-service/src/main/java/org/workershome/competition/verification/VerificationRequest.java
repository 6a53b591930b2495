package org.workershome.competition.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** The finance department's verdict. */
record VerificationRequest(
    @NotNull VerificationOutcome outcome,
    @Schema(description = "确认时必填 / Needed to confirm") @Nullable Money verifiedBenefit,
    @NotBlank @Size(max = 2000) String opinion) {

  @Override
  public String toString() {
    return "VerificationRequest[" + outcome + "]";
  }
}
