package org.workershome.petition.legalaid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;

/** Why is this due on that day? */
@Path("/api/legal-aid/{id}/timers")
@RolesAllowed({
  "worker",
  "petition-officer",
  "case-handler",
  "leader",
  "auditor",
  "inspector",
  "lawyer"
})
@RunOnVirtualThread
@Tag(name = "legal-aid")
class AidTimersResource extends TimersResource {
  private final LegalAids aids;

  AidTimersResource(Timers timers, LegalAids aids) {
    super(timers, LegalAids.RECORD_TYPE);
    this.aids = aids;
  }

  @Override
  protected void requireVisible(UUID recordId) {
    aids.find(new LegalAidId(recordId));
  }
}
