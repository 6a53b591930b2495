package org.workershome.petition.reception;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * A leader who receives.
 *
 * @param rank his place in the order of turns
 * @param leftOn since when he does not receive any more
 */
record ReceptionLeader(
    UUID id,
    UnionPath union,
    String personRef,
    String name,
    String post,
    String portfolio,
    int rank,
    @Nullable LocalDate leftOn,
    long version) {
  @Override
  public String toString() {
    return "ReceptionLeader[" + id + "]";
  }
}
