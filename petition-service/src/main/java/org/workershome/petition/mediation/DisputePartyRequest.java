package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A worker of a collective dispute. */
@Schema(description = "集体争议当事人 / A worker of a collective dispute")
record DisputePartyRequest(
    @NotBlank @Size(max = 60) String name, @Size(max = 18) @Nullable String citizenId) {

  @Override
  public String toString() {
    return "DisputePartyRequest[]";
  }
}
