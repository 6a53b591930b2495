package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.outbox.BlockedEvents;
import org.workershome.kit.outbox.BlockedEventsResource;

@Path("/api/trial/blocked-events")
class TrialBlockedEventsResource extends BlockedEventsResource {
  TrialBlockedEventsResource(BlockedEvents events) {
    super(events);
  }
}
