package org.workershome.kit.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** A publicity as it stands; {@code version} is what its ETag says. */
record Publicity(
    UUID id,
    String kind,
    String subjectId,
    PublicityPlace place,
    String title,
    UnionPath union,
    UnionPath audience,
    UnionPath screeningUnion,
    List<String> screenerRoles,
    List<String> candidateRefs,
    PublicityState state,
    int round,
    String sha256,
    @Nullable Integer workingDays,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    boolean endsProvisional,
    String frozenByRef,
    @Nullable String withdrawalReason,
    @Nullable String withdrawalByRef,
    int anchors,
    Instant createdAt,
    @Nullable Instant endedAt,
    long version,
    @Nullable UnionPath escalatedUnion) {
  /** The last day of the period, where there is one. */
  LocalDate requireEnd() {
    LocalDate end = endsOn;
    if (end == null) {
      throw new IllegalStateException("a publicity without a period: " + id);
    }
    return end;
  }

  /** Whether objections to it are looked into there: as a rule, or because one was overdue. */
  boolean isScreenedAt(@Nullable UnionPath union) {
    return union != null && (union.equals(screeningUnion) || union.equals(escalatedUnion));
  }

  /** It can be seen, and objected to, on the day. */
  boolean runsOn(LocalDate day) {
    LocalDate start = startsOn;
    return state == PublicityState.PUBLISHED
        && start != null
        && !day.isBefore(start)
        && !day.isAfter(requireEnd());
  }

  @Override
  public String toString() {
    return "Publicity[" + id + " " + state + "]";
  }
}
