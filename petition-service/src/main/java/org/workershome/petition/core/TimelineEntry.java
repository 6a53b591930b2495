package org.workershome.petition.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a petition beside its moves, here or elsewhere.
 *
 * @param note a reason or an outcome, never personal data
 * @param link where the petitioner can read more
 * @param sourceEvent the event that told of it: one entry per event, whatever is delivered twice
 */
public record TimelineEntry(
    PetitionId petition,
    TimelineKind kind,
    Instant at,
    @Nullable BigDecimal amount,
    @Nullable String note,
    @Nullable String link,
    @Nullable UUID sourceEvent) {

  /** A step of our own, which no event of another service told of. */
  public static TimelineEntry of(
      PetitionId petition,
      TimelineKind kind,
      Instant at,
      @Nullable String note,
      @Nullable String link) {
    return new TimelineEntry(petition, kind, at, null, note, link, null);
  }
}
