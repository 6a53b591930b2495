package org.workershome.kit.timer.days;

import java.time.LocalDate;
import org.workershome.kit.calendar.PublishedDay;

/**
 * A day that a notice names.
 *
 * @param kind OFF or WORK
 */
public record CalendarDayView(LocalDate date, String kind, String holiday) {
  static CalendarDayView of(PublishedDay day) {
    return new CalendarDayView(day.date(), day.working() ? "WORK" : "OFF", day.holiday());
  }
}
