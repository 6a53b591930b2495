package org.workershome.petition.research;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.Timers;
import org.workershome.kit.timer.TimersResource;

/** Why is the answer to a recommendation due on that day? */
@Path("/api/research/recommendations/{id}/timers")
@RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "research")
class RecommendationTimersResource extends TimersResource {
  private final RecommendationTable recommendations;

  RecommendationTimersResource(Timers timers, RecommendationTable recommendations) {
    super(timers, AnswerTimers.RECORD_TYPE);
    this.recommendations = recommendations;
  }

  @Override
  protected void requireVisible(UUID recordId) {
    recommendations.find(recordId);
  }
}
