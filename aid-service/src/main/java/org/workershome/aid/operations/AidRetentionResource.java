package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.retention.Retention;
import org.workershome.kit.privacy.retention.RetentionResource;

/** How long files are kept, and their erasure. */
@Path(AidRetentionResource.ADDRESS)
@RunOnVirtualThread
@Tag(name = "privacy")
class AidRetentionResource extends RetentionResource {
  static final String ADDRESS = "/api/aid/retention";

  AidRetentionResource(Retention door, Idempotency idempotency) {
    super(door, idempotency, ADDRESS);
  }
}
