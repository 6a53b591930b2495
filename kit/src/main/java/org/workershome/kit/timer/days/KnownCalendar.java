package org.workershome.kit.timer.days;

import static java.util.Objects.requireNonNull;

import org.workershome.kit.calendar.WorkCalendar;

/**
 * A calendar, and which imports it holds.
 *
 * @param rev grows with every import; 0 for what the release brought along
 */
public record KnownCalendar(long rev, WorkCalendar days) {
  public KnownCalendar {
    requireNonNull(days, "days");
  }
}
