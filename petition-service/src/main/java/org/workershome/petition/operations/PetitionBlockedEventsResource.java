package org.workershome.petition.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.outbox.BlockedEvents;
import org.workershome.kit.outbox.BlockedEventsResource;

/** Events on their way out that the broker refused. */
@Path("/api/petition/blocked-events")
@Tag(name = "operations")
class PetitionBlockedEventsResource extends BlockedEventsResource {
  PetitionBlockedEventsResource(BlockedEvents events) {
    super(events);
  }
}
