package org.workershome.competition.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.inbox.ParkedEvents;
import org.workershome.kit.inbox.ParkedEventsResource;

/** Entries of registers that could not be copied here. */
@Path("/api/competition/parked-events")
@Tag(name = "operations")
class CompetitionParkedEventsResource extends ParkedEventsResource {
  CompetitionParkedEventsResource(ParkedEvents events) {
    super(events);
  }
}
