package org.workershome.kit.directory;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/**
 * A day that a yearly notice names.
 *
 * @param working whether it is worked: a day of a weekend that makes up for a holiday
 * @param holiday as people call it (春节)
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CalendarDay(LocalDate date, boolean working, String holiday) {
  public CalendarDay {
    requireNonNull(date, "date");
    requireNonNull(holiday, "holiday");
  }
}
