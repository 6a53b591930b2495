package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.timer.EscalationsResource;
import org.workershome.kit.timer.ToldEscalations;

@Path("/api/trial/escalations")
class TrialEscalationsResource extends EscalationsResource {
  TrialEscalationsResource(ToldEscalations told) {
    super(told);
  }
}
