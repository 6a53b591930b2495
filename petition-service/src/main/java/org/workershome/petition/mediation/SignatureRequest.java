package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody has signed or stamped the agreement, or the body's seal was put on it.
 *
 * @param proof where that is to be seen
 */
@Schema(description = "签章 / A signature, a stamp or the seal")
record SignatureRequest(
    @NotNull Signatory by,
    @NotNull LocalDate signedOn,
    @NotBlank @Size(max = 300) @Schema(examples = "协议书原件第3页") String proof) {

  @Override
  public String toString() {
    return "SignatureRequest[" + by + "]";
  }
}
