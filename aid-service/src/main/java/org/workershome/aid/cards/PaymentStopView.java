package org.workershome.aid.cards;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household that is not paid, or was not for a time. */
record PaymentStopView(
    UUID id,
    UUID householdId,
    String unionPath,
    StopReason reason,
    String note,
    Instant madeAt,
    @Nullable Instant liftedAt,
    List<String> legalMoves,
    long version) {}
