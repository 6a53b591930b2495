package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approver decides.
 *
 * @param contentHash of the content that he has seen
 * @param reason in his words; needed where he does not approve
 * @param minutes of a collective decision
 * @param delegation on whose behalf, if on somebody's
 */
public record ApprovalDecision(
    DecisionOutcome outcome,
    String contentHash,
    @Nullable String reason,
    @Nullable Minutes minutes,
    @Nullable UUID delegation) {
  public ApprovalDecision {
    requireNonNull(outcome, "outcome");
    requireNonNull(contentHash, "contentHash");
  }

  /** The approver's own yes. */
  public static ApprovalDecision approve(String contentHash) {
    return new ApprovalDecision(DecisionOutcome.APPROVE, contentHash, null, null, null);
  }
}
