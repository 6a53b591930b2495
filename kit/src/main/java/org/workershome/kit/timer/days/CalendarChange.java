package org.workershome.kit.timer.days;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What an import changes.
 *
 * @param year that was published or revised
 * @param version of it after the import
 * @param first the first day that is worked or named otherwise than before
 * @param last the last such day
 * @param after the calendar with it
 */
public record CalendarChange(
    int year, long version, LocalDate first, LocalDate last, KnownCalendar after) {
  public CalendarChange {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    requireNonNull(after, "after");
  }
}
