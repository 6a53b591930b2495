package org.workershome.petition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.reveal.RevealApprovals;
import org.workershome.kit.privacy.reveal.RevealApprovalsResource;

/** Approvals before a minor's data is shown. */
@Path(PetitionRevealApprovalsResource.ADDRESS)
@RunOnVirtualThread
@Tag(name = "privacy")
class PetitionRevealApprovalsResource extends RevealApprovalsResource {
  static final String ADDRESS = "/api/petition/reveal-approvals";

  PetitionRevealApprovalsResource(RevealApprovals door, Idempotency idempotency) {
    super(door, idempotency, ADDRESS);
  }
}
