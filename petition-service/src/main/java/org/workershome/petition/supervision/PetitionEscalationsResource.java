package org.workershome.petition.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.EscalationsResource;
import org.workershome.kit.timer.ToldEscalations;

/** What was told to me, as the one who supervises. */
@Path("/api/petition/escalations")
@RunOnVirtualThread
@Tag(name = "supervision")
class PetitionEscalationsResource extends EscalationsResource {
  PetitionEscalationsResource(ToldEscalations told) {
    super(told);
  }
}
