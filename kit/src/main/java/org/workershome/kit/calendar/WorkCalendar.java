package org.workershome.kit.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which days are worked, in the years that are published (全国年节及纪念日放假办法; each year's days are in a
 * notice of the State Council's General Office). Immutable; every answer is found by bisection.
 *
 * <p>The day on which something happens is not counted (民法典 第二百零一条).
 */
public final class WorkCalendar {
  /** How many years beyond the published ones are supposed to have plain weeks. */
  private static final int SUPPOSED_YEARS = 20;

  private final Map<LocalDate, PublishedDay> named;
  private final int firstYear;
  private final int lastYear;

  /** Days since 1970 of all working days, ascending. */
  private final int[] worked;

  private WorkCalendar(Map<LocalDate, PublishedDay> named, int firstYear, int lastYear) {
    this.named = named;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.worked =
        IntStream.rangeClosed(
                (int) LocalDate.of(firstYear, 1, 1).toEpochDay(),
                (int) LocalDate.of(lastYear, 12, 31).toEpochDay())
            .filter(day -> isWorked(named, LocalDate.ofEpochDay(day)))
            .toArray();
  }

  /** The years that the project brings along: 2008 to 2026. */
  public static WorkCalendar bundled() {
    return of(PublishedDays.bundled());
  }

  /**
   * @param days of all published years; a year is published when one of its days is named
   * @throws IllegalArgumentException without any day, or when a year between others is missing
   */
  public static WorkCalendar of(Collection<PublishedDay> days) {
    int[] years = days.stream().mapToInt(day -> day.date().getYear()).distinct().sorted().toArray();
    if (years.length == 0) {
      throw new IllegalArgumentException("no year is published");
    }
    int first = years[0];
    int last = years[years.length - 1];
    if (years.length != last - first + 1) {
      throw new IllegalArgumentException(
          "a year is missing between " + first + " and " + last + ": " + Arrays.toString(years));
    }
    return new WorkCalendar(
        days.stream().collect(toUnmodifiableMap(PublishedDay::date, Function.identity())),
        first,
        last);
  }

  /** What the notices name, ascending; all other days are as the week has them. */
  public List<PublishedDay> namedDays() {
    return named.values().stream().sorted(Comparator.comparing(PublishedDay::date)).toList();
  }

  /** The first year whose days are known. */
  public Year firstPublished() {
    return Year.of(firstYear);
  }

  /** The last year whose days are known. */
  public Year lastPublished() {
    return Year.of(lastYear);
  }

  /**
   * A calendar that also answers for the years to come, as if nobody had holidays there: for dates
   * that are given out as provisional and computed again when the year is published.
   */
  public WorkCalendar supposingPlainWeeks() {
    return new WorkCalendar(named, firstYear, lastYear + SUPPOSED_YEARS);
  }

  /**
   * @throws CalendarNotPublished outside of the published years
   */
  public boolean isWorkingDay(LocalDate date) {
    requirePublished(date);
    return isWorked(named, date);
  }

  /** The holiday that a notice gives the day to, as people call it; empty for an ordinary one. */
  public Optional<String> holiday(LocalDate date) {
    return Optional.ofNullable(named.get(date)).map(PublishedDay::holiday);
  }

  /**
   * The last of so many working days after a day, which is not counted itself.
   *
   * @param count 0 or more; after 0 the answer is the start
   * @throws CalendarNotPublished when the count goes beyond the published years
   */
  public LocalDate plusWorkingDays(LocalDate start, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative");
    }
    if (count == 0) {
      return start;
    }
    requirePublished(start);
    int last = workedUntil(start) + count - 1;
    if (last >= worked.length) {
      throw new CalendarNotPublished(lastYear + 1);
    }
    return LocalDate.ofEpochDay(worked[last]);
  }

  /**
   * The first of so many working days before a day, which is not counted itself.
   *
   * @param count 0 or more; after 0 the answer is the day
   * @throws CalendarNotPublished when the count goes before the first year on file
   */
  public LocalDate minusWorkingDays(LocalDate day, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative");
    }
    if (count == 0) {
      return day;
    }
    requirePublished(day);
    int first = workedUntil(day.minusDays(1)) - count;
    if (first < 0) {
      throw new CalendarNotPublished(firstYear - 1);
    }
    return LocalDate.ofEpochDay(worked[first]);
  }

  /**
   * How many working days lie after the first day, up to and with the second; the inverse of {@link
   * #plusWorkingDays}.
   *
   * @param to not before {@code from}
   * @throws CalendarNotPublished when one of them is outside of the published years
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
    requirePublished(from);
    requirePublished(to);
    return workedUntil(to) - workedUntil(from);
  }

  /**
   * The day itself when it is worked, else the next that is: where a term that ends on a day of
   * rest ends (民法典 第二百零三条).
   *
   * @throws CalendarNotPublished when that day lies beyond the published years
   */
  public LocalDate rollForward(LocalDate date) {
    return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
  }

  private static boolean isWorked(Map<LocalDate, PublishedDay> named, LocalDate date) {
    PublishedDay day = named.get(date);
    return day == null ? !PublishedDay.isWeekend(date) : day.working();
  }

  /** Working days of all years up to and with the day. */
  private int workedUntil(LocalDate date) {
    int place = Arrays.binarySearch(worked, (int) date.toEpochDay());
    return place >= 0 ? place + 1 : -place - 1;
  }

  private void requirePublished(LocalDate date) {
    if (date.getYear() < firstYear || date.getYear() > lastYear) {
      throw new CalendarNotPublished(date.getYear());
    }
  }
}
