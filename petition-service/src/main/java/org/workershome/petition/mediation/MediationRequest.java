package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worker asks for mediation himself, in writing. */
@Schema(description = "调解申请 / An application for mediation")
record MediationRequest(
    @NotBlank @Size(max = 60) String name,
    @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone,
    @NotNull @Valid DisputeClaimRequest claim) {

  @Override
  public String toString() {
    return "MediationRequest[" + claim + "]";
  }
}
