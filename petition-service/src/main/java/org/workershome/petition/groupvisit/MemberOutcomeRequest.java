package org.workershome.petition.groupvisit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.MemberOutcome;

/**
 * What became of members' matters.
 *
 * @param members none for all whose matter is open
 */
record MemberOutcomeRequest(
    @NotNull MemberOutcome outcome,
    @Nullable Set<@NotNull UUID> members,
    @Size(max = 1000) @Nullable String note) {
  MemberOutcomeRequest {
    members = members == null ? null : Set.copyOf(members);
  }

  @Override
  public String toString() {
    return "MemberOutcomeRequest[" + outcome + "]";
  }
}
