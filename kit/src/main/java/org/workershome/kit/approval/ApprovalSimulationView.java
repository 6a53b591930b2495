package org.workershome.kit.approval;

import java.util.List;
import java.util.UUID;

/** Who would have to approve it, step by step. */
record ApprovalSimulationView(
    String policyCode, UUID policyId, int policyVersion, List<ApprovalStepView> steps) {
  static ApprovalSimulationView of(Policies.Forecast forecast) {
    return new ApprovalSimulationView(
        forecast.policy().code(),
        forecast.policy().id(),
        forecast.policy().version(),
        forecast.steps().stream().map(ApprovalStepView::of).toList());
  }
}
