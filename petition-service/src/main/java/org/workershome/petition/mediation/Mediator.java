package org.workershome.petition.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** A mediator of a body, as its roster has him. */
record Mediator(
    UUID id,
    UUID committee,
    BodyKind body,
    UnionPath union,
    String name,
    @Nullable String personRef,
    @Nullable Employer employer,
    LocalDate termFrom,
    LocalDate termUntil,
    boolean active,
    Instant createdAt,
    long version) {

  @Override
  public String toString() {
    return "Mediator[" + id + "]";
  }
}
