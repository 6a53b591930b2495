package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of the roster represents the others. */
@Schema(description = "推举代表 / Who represents the others")
record DisputeRepresentativesRequest(@NotEmpty @Size(max = 50) Set<@NotNull UUID> parties) {
  DisputeRepresentativesRequest {
    parties = parties == null ? Set.of() : Set.copyOf(parties);
  }
}
