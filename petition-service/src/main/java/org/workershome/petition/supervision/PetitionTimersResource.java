package org.workershome.petition.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;

/** Why is this due on that day? */
@Path("/api/petitions/{id}/timers")
@RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "petitions")
class PetitionTimersResource extends TimersResource {
  private final Petitions petitions;

  PetitionTimersResource(Timers timers, Petitions petitions) {
    super(timers, PetitionTimers.RECORD_TYPE);
    this.petitions = petitions;
  }

  @Override
  protected void requireVisible(UUID recordId) {
    petitions.find(new PetitionId(recordId));
  }
}
