package org.workershome.competition.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.outbox.BlockedEvents;
import org.workershome.kit.outbox.BlockedEventsResource;

/** Events on their way out that the broker refused. */
@Path("/api/competition/blocked-events")
@Tag(name = "operations")
class CompetitionBlockedEventsResource extends BlockedEventsResource {
  CompetitionBlockedEventsResource(BlockedEvents events) {
    super(events);
  }
}
