package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.approval.ApprovalDesk;
import org.workershome.kit.approval.DelegationsResource;

@Path("/api/trial/delegations")
@RunOnVirtualThread
class TrialDelegationsResource extends DelegationsResource {
  TrialDelegationsResource(ApprovalDesk desk) {
    super(desk);
  }
}
