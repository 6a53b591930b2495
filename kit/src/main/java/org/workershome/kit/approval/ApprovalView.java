package org.workershome.kit.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * A request for approval with its steps and its history.
 *
 * @param at position of the step at which it stands; none when it does not wait for approvers
 * @param given approvals of that step so far
 * @param dueAt when that step is late, {@code expiresAt} when the request ends in it
 * @param history all moves, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalView(
    UUID id,
    String policyCode,
    int policyVersion,
    String subjectType,
    String subjectId,
    String union,
    String title,
    @Nullable Money amount,
    String contentHash,
    ApprovalState state,
    int round,
    List<ApprovalStepView> steps,
    @Nullable Integer at,
    int given,
    @Nullable Instant dueAt,
    @Nullable Instant expiresAt,
    Instant createdAt,
    List<String> legalMoves,
    List<ApprovalMoveView> history,
    long version) {
  static ApprovalView of(ApprovalLookup.Found found) {
    StoredRequest request = found.request();
    boolean open = request.state() == ApprovalState.PENDING;
    return new ApprovalView(
        request.id(),
        request.policyCode(),
        found.policy().version(),
        request.subjectType(),
        request.subjectId(),
        request.union().value(),
        request.title(),
        request.amount(),
        request.contentHash(),
        request.state(),
        request.round(),
        request.steps(found.policy(), request.amount()).stream().map(ApprovalStepView::of).toList(),
        open ? request.atStep() : null,
        request.given(),
        open ? request.dueAt() : null,
        request.expiresAt(),
        request.createdAt(),
        request.state().moves(),
        found.history(),
        request.version());
  }
}
