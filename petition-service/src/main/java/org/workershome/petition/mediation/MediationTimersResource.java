package org.workershome.petition.mediation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;

/** Why is this due on that day? */
@Path("/api/mediations/{id}/timers")
@RolesAllowed({
  "worker",
  "petition-officer",
  "case-handler",
  "leader",
  "auditor",
  "inspector",
  "mediator"
})
@RunOnVirtualThread
@Tag(name = "mediations")
class MediationTimersResource extends TimersResource {
  private final Mediations mediations;

  MediationTimersResource(Timers timers, Mediations mediations) {
    super(timers, Mediations.RECORD_TYPE);
    this.mediations = mediations;
  }

  @Override
  protected void requireVisible(UUID recordId) {
    mediations.find(new MediationId(recordId));
  }
}
