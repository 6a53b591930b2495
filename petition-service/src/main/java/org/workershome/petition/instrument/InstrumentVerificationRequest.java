package org.workershome.petition.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it was put right, as the union found. */
@Schema(description = "核实改正情况 / Whether it was put right")
record InstrumentVerificationRequest(
    boolean corrected, @NotBlank @Size(max = 3000) String finding) {

  @Override
  public String toString() {
    return "InstrumentVerificationRequest[" + corrected + "]";
  }
}
