package org.workershome.kit.privacy.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hold; over when {@code liftedAt} says so. */
public record LegalHoldView(
    UUID id,
    String recordType,
    UUID recordId,
    String reason,
    String placedBy,
    Instant placedAt,
    @Nullable String liftedBy,
    @Nullable Instant liftedAt) {}
