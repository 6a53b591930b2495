package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.approval.ApprovalDesk;
import org.workershome.kit.approval.ApprovalPoliciesResource;

/** Who has to approve what in this service. */
@Path("/api/aid/approval-policies")
@RunOnVirtualThread
@Tag(name = "approvals")
class AidApprovalPoliciesResource extends ApprovalPoliciesResource {
  AidApprovalPoliciesResource(ApprovalDesk desk) {
    super(desk);
  }
}
