package org.workershome.petition.sentiment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;

/** Why is a panel due on that day? */
@Path("/api/sentiment/panels/{id}/timers")
@RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "sentiment")
class PanelTimersResource extends TimersResource {
  private final PanelTable panels;

  PanelTimersResource(Timers timers, PanelTable panels) {
    super(timers, PanelDue.RECORD_TYPE);
    this.panels = panels;
  }

  @Override
  protected void requireVisible(UUID recordId) {
    panels.find(recordId);
  }
}
