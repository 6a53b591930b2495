package org.workershome.kit.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** A request in the list of what waits for the caller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalSummaryView(
    UUID id,
    String policyCode,
    String subjectType,
    String subjectId,
    String union,
    String title,
    @Nullable Money amount,
    String contentHash,
    int at,
    @Nullable Instant dueAt,
    @Nullable Instant expiresAt,
    Instant createdAt,
    long version) {
  static ApprovalSummaryView of(StoredRequest request) {
    return new ApprovalSummaryView(
        request.id(),
        request.policyCode(),
        request.subjectType(),
        request.subjectId(),
        request.union().value(),
        request.title(),
        request.amount(),
        request.contentHash(),
        request.atStep(),
        request.dueAt(),
        request.expiresAt(),
        request.createdAt(),
        request.version());
  }
}
