package org.workershome.kit.privacy.reveal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The decision about a request for an approval, and why. */
public record RevealDecisionRequest(
    @NotNull RevealApprovalOutcome outcome, @NotBlank @Size(max = 200) String note) {
  @Override
  public String toString() {
    return "RevealDecisionRequest[" + outcome + "]";
  }
}
