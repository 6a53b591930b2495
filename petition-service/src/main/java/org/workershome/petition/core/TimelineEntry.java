package org.workershome.petition.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a petition elsewhere.
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
    UUID sourceEvent) {}
