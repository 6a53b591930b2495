package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.timer.days.CalendarDesk;
import org.workershome.kit.timer.days.CalendarResource;

@Path("/api/trial/calendar")
class TrialCalendarResource extends CalendarResource {
  TrialCalendarResource(CalendarDesk desk) {
    super(desk);
  }
}
