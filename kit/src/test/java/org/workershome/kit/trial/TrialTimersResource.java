package org.workershome.kit.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;

@Path("/api/trial/cases/{id}/timers")
@RolesAllowed({"worker", "petition-officer"})
class TrialTimersResource extends TimersResource {
  TrialTimersResource(Timers timers) {
    super(timers, "trial-case");
  }

  /** The trial shows what its row-level security lets through, and no more. */
  @Override
  protected void requireVisible(UUID recordId) {}
}
