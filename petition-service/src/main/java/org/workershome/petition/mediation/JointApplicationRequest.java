package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The parties applied for review or confirmation.
 *
 * @param jointly whether both did
 * @param to the commission or the court
 */
@Schema(description = "共同申请审查或者确认 / A joint application")
record JointApplicationRequest(
    boolean jointly,
    @NotNull LocalDate appliedOn,
    @NotBlank @Size(max = 100) @Schema(examples = "渝中区人民法院") String to) {

  @Override
  public String toString() {
    return "JointApplicationRequest[" + appliedOn + "]";
  }
}
