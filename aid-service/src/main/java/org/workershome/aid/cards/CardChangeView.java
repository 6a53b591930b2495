package org.workershome.aid.cards;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of card.
 *
 * @param bankCardMasked its last four digits; none once it is decided
 */
record CardChangeView(
    UUID id,
    UUID householdId,
    String unionPath,
    @Nullable String bankCardMasked,
    String bankName,
    String reason,
    CardState state,
    Instant createdAt,
    List<String> legalMoves,
    long version) {}
