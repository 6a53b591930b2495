package org.workershome.aid.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.privacy.consent.Consents;
import org.workershome.kit.privacy.consent.ConsentsResource;

/** What people agreed to. */
@Path(AidConsentsResource.ADDRESS)
@RunOnVirtualThread
@Tag(name = "privacy")
class AidConsentsResource extends ConsentsResource {
  static final String ADDRESS = "/api/aid/consents";

  AidConsentsResource(Consents door, Idempotency idempotency) {
    super(door, idempotency, ADDRESS);
  }
}
