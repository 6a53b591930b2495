package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.retention.Retention;
import org.workershome.kit.privacy.retention.RetentionResource;

@Path(TrialRetentionResource.ADDRESS)
class TrialRetentionResource extends RetentionResource {
  static final String ADDRESS = "/api/trial/retention";

  TrialRetentionResource(Retention retention, Idempotency idempotency) {
    super(retention, idempotency, ADDRESS);
  }
}
