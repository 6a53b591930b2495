package org.workershome.aid.grants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * A grant, with what can be done with it now.
 *
 * @param heldBack why an approved one is not paid
 */
record GrantView(
    UUID id,
    String number,
    UUID householdId,
    UUID fundId,
    String unionPath,
    Money amount,
    String reason,
    GrantState state,
    @Nullable String outcomeReason,
    @Nullable HeldBack heldBack,
    String contentHash,
    Instant createdAt,
    List<String> legalMoves,
    long version) {}
