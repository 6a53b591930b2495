package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Members split off, or merge back.
 *
 * @param name of the sub-group; none to merge back into the whole
 */
record SubGroupRequest(
    @Size(max = 50) @Nullable String name, @NotEmpty Set<@NotNull UUID> members) {
  SubGroupRequest {
    members = members == null ? Set.of() : Set.copyOf(members);
  }
}
