package org.workershome.petition.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The petition is not accepted.
 *
 * @param same the petition about the same matter, which the officer can see
 * @param explanation why it is the same matter, for the petitioner
 */
record NonAcceptanceRequest(
    @NotNull NonAcceptanceReason reason,
    @NotNull @Schema(description = "同一事项的信访件 / The petition about the same matter") UUID same,
    @NotBlank @Size(max = 2000) String explanation) {

  @Override
  public String toString() {
    return "NonAcceptanceRequest[" + reason + "]";
  }
}
