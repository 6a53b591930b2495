package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import org.workershome.kit.approval.Approval;
import org.workershome.kit.approval.ApprovalOutcome;
import org.workershome.kit.approval.Approvals;

/** Does something once something is approved, and uses the approval up. */
@Singleton
class TrialApprovalOutcome implements ApprovalOutcome {
  private final TrialEffects effects;
  private final Approvals approvals;

  TrialApprovalOutcome(TrialEffects effects, Approvals approvals) {
    this.effects = effects;
    this.approvals = approvals;
  }

  @Override
  public String subjectType() {
    return "trial-thing";
  }

  @Override
  public void approved(Approval approval) {
    effects.add("approved", approval.id().toString(), null);
    approvals.consume(approval.id(), approval.contentHash());
  }

  @Override
  public void refused(Approval approval) {
    effects.add("refused", approval.id() + " " + approval.state(), null);
  }

  @Override
  public void returned(Approval approval) {
    effects.add("returned", approval.id().toString(), null);
  }
}
