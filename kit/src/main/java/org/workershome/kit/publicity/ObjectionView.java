package org.workershome.kit.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection without a word of the objector's: all that the list's owner ever sees of it.
 *
 * @param overdue nobody has looked into it by its due date
 * @param escalatedAt since when those who screen one level up may look into it, too
 */
public record ObjectionView(
    UUID id,
    int round,
    @Nullable Integer line,
    LocalDate receivedOn,
    LocalDate dueOn,
    boolean overdue,
    ObjectionState state,
    @Nullable String reason,
    @Nullable Instant screenedAt,
    @Nullable Instant escalatedAt,
    long version) {}
