package org.workershome.petition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.retention.Retention;
import org.workershome.kit.privacy.retention.RetentionResource;

/** How long petitions are kept, and their erasure. */
@Path(PetitionRetentionResource.ADDRESS)
@RunOnVirtualThread
@Tag(name = "privacy")
class PetitionRetentionResource extends RetentionResource {
  static final String ADDRESS = "/api/petition/retention";

  PetitionRetentionResource(Retention door, Idempotency idempotency) {
    super(door, idempotency, ADDRESS);
  }
}
