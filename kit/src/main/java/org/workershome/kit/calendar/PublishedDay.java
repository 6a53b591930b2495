package org.workershome.kit.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that a yearly notice names.
 *
 * @param working whether it is worked: a day of a weekend that makes up for a holiday
 * @param holiday the holiday it belongs to, as people call it (春节)
 */
public record PublishedDay(LocalDate date, boolean working, String holiday) {
  /**
   * @throws IllegalArgumentException for a weekday that is said to be made up: a notice gives only
   *     days of weekends to work, so that is a mistake in the data
   */
  public PublishedDay {
    requireNonNull(date, "date");
    requireNonNull(holiday, "holiday");
    if (working && !isWeekend(date)) {
      throw new IllegalArgumentException(date + " is a weekday and cannot be made up");
    }
  }

  public static boolean isWeekend(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
