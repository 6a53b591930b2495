package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.approval.ApprovalDesk;
import org.workershome.kit.approval.DelegationsResource;

/** Who approves for whom in this service. */
@Path("/api/aid/delegations")
@RunOnVirtualThread
@Tag(name = "approvals")
class AidDelegationsResource extends DelegationsResource {
  AidDelegationsResource(ApprovalDesk desk) {
    super(desk);
  }
}
