package org.workershome.petition.legalaid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why aid ends before its matter does. */
record TerminationRequest(
    @NotNull @Schema(examples = "OWN_LAWYER") TerminationGround ground,
    @NotBlank @Size(max = 2000) String reason) {

  @Override
  public String toString() {
    return "TerminationRequest[" + ground + "]";
  }
}
