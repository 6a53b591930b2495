package org.workershome.kit.directory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * A year's notice on the topic, whose key is the year.
 *
 * @param days in the order of their dates, of that year or the December before
 * @param source the notice, for whoever asks where it comes from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CalendarEntry(int year, List<CalendarDay> days, String source) {
  /**
   * @throws IllegalArgumentException when it cannot be one
   */
  public CalendarEntry {
    requireNonNull(source, "source");
    days = List.copyOf(days);
    int wanted = year;
    if (!days.stream().allMatch(day -> belongs(day.date(), wanted))) {
      throw new IllegalArgumentException("a calendar with a day of another year");
    }
    for (int i = 1; i < days.size(); i++) {
      if (!days.get(i - 1).date().isBefore(days.get(i).date())) {
        throw new IllegalArgumentException("a calendar whose days are out of order");
      }
    }
  }

  /** New Year's holiday may begin in the December before. */
  private static boolean belongs(LocalDate day, int year) {
    return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
  }
}
