package org.workershome.petition.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;

/** Why is a finding to be mended by that day? */
@Path("/api/inspections/findings/{id}/timers")
@RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "inspections")
class FindingTimersResource extends TimersResource {
  private final FindingTable findings;

  FindingTimersResource(Timers timers, FindingTable findings) {
    super(timers, FindingTimers.RECORD_TYPE);
    this.findings = findings;
  }

  @Override
  protected void requireVisible(UUID recordId) {
    findings.find(recordId);
  }
}
