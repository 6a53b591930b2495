package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.approval.ApprovalDesk;
import org.workershome.kit.approval.ApprovalPoliciesResource;

@Path("/api/trial/approval-policies")
@RunOnVirtualThread
class TrialApprovalPoliciesResource extends ApprovalPoliciesResource {
  TrialApprovalPoliciesResource(ApprovalDesk desk) {
    super(desk);
  }
}
