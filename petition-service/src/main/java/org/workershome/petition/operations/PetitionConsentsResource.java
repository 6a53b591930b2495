package org.workershome.petition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.consent.Consents;
import org.workershome.kit.privacy.consent.ConsentsResource;

/** What people agreed to. */
@Path(PetitionConsentsResource.ADDRESS)
@RunOnVirtualThread
@Tag(name = "privacy")
class PetitionConsentsResource extends ConsentsResource {
  static final String ADDRESS = "/api/petition/consents";

  PetitionConsentsResource(Consents door, Idempotency idempotency) {
    super(door, idempotency, ADDRESS);
  }
}
