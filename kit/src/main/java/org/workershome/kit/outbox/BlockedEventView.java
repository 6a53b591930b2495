package org.workershome.kit.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that the broker refused; it holds back the later ones of its aggregate. */
public record BlockedEventView(
    UUID id,
    String type,
    String aggregateId,
    long sequence,
    int attempts,
    OffsetDateTime blockedAt,
    @Nullable String reason) {}
