package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;

/** Those who speak for the group, all of them; they are on the roster. */
record RepresentativesRequest(@NotEmpty Set<@NotNull UUID> members) {
  RepresentativesRequest {
    members = members == null ? Set.of() : Set.copyOf(members);
  }
}
