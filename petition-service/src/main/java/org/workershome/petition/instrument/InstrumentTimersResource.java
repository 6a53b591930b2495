package org.workershome.petition.instrument;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;

/** Why is the answer due on that day? */
@Path("/api/instruments/{id}/timers")
@RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "instruments")
class InstrumentTimersResource extends TimersResource {
  private final Instruments instruments;

  InstrumentTimersResource(Timers timers, Instruments instruments) {
    super(timers, Instruments.RECORD_TYPE);
    this.instruments = instruments;
  }

  @Override
  protected void requireVisible(UUID recordId) {
    instruments.find(new InstrumentId(recordId));
  }
}
