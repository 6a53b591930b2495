package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.reveal.RevealApprovals;
import org.workershome.kit.privacy.reveal.RevealApprovalsResource;

@Path(TrialRevealApprovalsResource.ADDRESS)
class TrialRevealApprovalsResource extends RevealApprovalsResource {
  static final String ADDRESS = "/api/trial/reveal-approvals";

  TrialRevealApprovalsResource(RevealApprovals approvals, Idempotency idempotency) {
    super(approvals, idempotency, ADDRESS);
  }
}
