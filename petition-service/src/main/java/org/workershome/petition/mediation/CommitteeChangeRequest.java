package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a body may change. */
@Schema(description = "调解组织变更 / A change of a body")
record CommitteeChangeRequest(
    @NotBlank @Size(max = 60) String chair, @NotNull ChairBasis chairBasis, boolean active) {

  @Override
  public String toString() {
    return "CommitteeChangeRequest[]";
  }
}
