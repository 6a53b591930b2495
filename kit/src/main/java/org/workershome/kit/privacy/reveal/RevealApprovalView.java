package org.workershome.kit.privacy.reveal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for an approval.
 *
 * @param decideBy after it the request has expired
 * @param validUntil until then a granted one lets one reveal through
 * @param legalMoves {@code decision}, while it can be decided
 */
public record RevealApprovalView(
    UUID id,
    String recordType,
    UUID recordId,
    String field,
    String unionPath,
    RevealPurpose purpose,
    String reason,
    RevealApprovalState state,
    String requestedBy,
    Instant requestedAt,
    Instant decideBy,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String note,
    @Nullable Instant validUntil,
    @Nullable Instant usedAt,
    List<String> legalMoves,
    long version) {}
