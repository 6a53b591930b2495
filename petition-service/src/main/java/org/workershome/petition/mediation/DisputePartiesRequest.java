package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Workers for the roster of a collective dispute. */
@Schema(description = "登记集体争议当事人 / Workers for the roster")
record DisputePartiesRequest(
    @NotEmpty @Size(max = 200) List<@NotNull @Valid DisputePartyRequest> parties) {
  DisputePartiesRequest {
    parties = parties == null ? List.of() : List.copyOf(parties);
  }

  @Override
  public String toString() {
    return "DisputePartiesRequest[" + parties.size() + "]";
  }
}
