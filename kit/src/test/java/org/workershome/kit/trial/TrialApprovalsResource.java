package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.approval.ApprovalDesk;
import org.workershome.kit.approval.ApprovalsResource;

@Path("/api/trial/approvals")
@RunOnVirtualThread
class TrialApprovalsResource extends ApprovalsResource {
  TrialApprovalsResource(ApprovalDesk desk) {
    super(desk);
  }
}
