package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.reveal.RevealApprovals;
import org.workershome.kit.privacy.reveal.RevealApprovalsResource;

/** Approvals before a minor's data is shown. */
@Path(AidRevealApprovalsResource.ADDRESS)
@RunOnVirtualThread
@Tag(name = "privacy")
class AidRevealApprovalsResource extends RevealApprovalsResource {
  static final String ADDRESS = "/api/aid/reveal-approvals";

  AidRevealApprovalsResource(RevealApprovals door, Idempotency idempotency) {
    super(door, idempotency, ADDRESS);
  }
}
