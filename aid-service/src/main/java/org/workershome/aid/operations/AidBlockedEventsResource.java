package org.workershome.aid.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.outbox.BlockedEvents;
import org.workershome.kit.outbox.BlockedEventsResource;

/** Events of ours that the broker refused. */
@Path("/api/aid/blocked-events")
@Tag(name = "operations")
class AidBlockedEventsResource extends BlockedEventsResource {
  AidBlockedEventsResource(BlockedEvents events) {
    super(events);
  }
}
