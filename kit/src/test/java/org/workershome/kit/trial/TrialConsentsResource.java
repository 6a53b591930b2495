package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.consent.Consents;
import org.workershome.kit.privacy.consent.ConsentsResource;

@Path(TrialConsentsResource.ADDRESS)
class TrialConsentsResource extends ConsentsResource {
  static final String ADDRESS = "/api/trial/consents";

  TrialConsentsResource(Consents consents, Idempotency idempotency) {
    super(consents, idempotency, ADDRESS);
  }
}
