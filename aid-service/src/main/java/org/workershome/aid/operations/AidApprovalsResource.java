package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.approval.ApprovalDesk;
import org.workershome.kit.approval.ApprovalsResource;

/** What waits for an approver in this service. */
@Path("/api/aid/approvals")
@RunOnVirtualThread
@Tag(name = "approvals")
class AidApprovalsResource extends ApprovalsResource {
  AidApprovalsResource(ApprovalDesk desk) {
    super(desk);
  }
}
