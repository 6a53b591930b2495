package org.workershome.petition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.timer.days.CalendarDesk;
import org.workershome.kit.timer.days.CalendarResource;

/** Published working days, and their import. */
@Path("/api/petition/calendar")
@RunOnVirtualThread
@Tag(name = "operations")
class PetitionCalendarResource extends CalendarResource {
  PetitionCalendarResource(CalendarDesk desk) {
    super(desk);
  }
}
