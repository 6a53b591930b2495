package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.inbox.ParkedEvents;
import org.workershome.kit.inbox.ParkedEventsResource;

@Path("/api/trial/parked-events")
class TrialParkedEventsResource extends ParkedEventsResource {
  TrialParkedEventsResource(ParkedEvents events) {
    super(events);
  }
}
