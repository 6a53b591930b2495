package org.workershome.aid.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.inbox.ParkedEvents;
import org.workershome.kit.inbox.ParkedEventsResource;

/** Events of other services that could not be handled here. */
@Path("/api/aid/parked-events")
@Tag(name = "operations")
class AidParkedEventsResource extends ParkedEventsResource {
  AidParkedEventsResource(ParkedEvents events) {
    super(events);
  }
}
