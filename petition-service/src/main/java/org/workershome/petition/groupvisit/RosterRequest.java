package org.workershome.petition.groupvisit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** People of the group, as many as are known by now. */
record RosterRequest(@NotEmpty @Size(max = 500) List<@NotNull @Valid RosterLine> members) {
  RosterRequest {
    members = members == null ? List.of() : List.copyOf(members);
  }

  @Override
  public String toString() {
    return "RosterRequest[" + members.size() + "]";
  }
}
