package org.workershome.kit.timer.days;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.calendar.WorkCalendar;

/**
 * The years of the release with the imported ones over them. An imported year takes the place of
 * the release's; a notice may also name days of the December before it (2022-12-31 of New Year
 * 2023), and the later notice wins. Immutable.
 */
final class YearsOnFile {
  /** Of a year that nobody has revised. */
  static final long BUNDLED_VERSION = 1;

  private static final WorkCalendar BUNDLED = WorkCalendar.bundled();
  private static final Map<Integer, List<PublishedDay>> BUNDLED_YEARS =
      BUNDLED.namedDays().stream().collect(groupingBy(day -> day.date().getYear()));
  private static final String BUNDLED_SOURCE = "随软件提供（国务院办公厅历年通知）/ Brought along by the release";

  private final TreeMap<Integer, StoredYear> years = new TreeMap<>();
  private final KnownCalendar calendar;

  private YearsOnFile(List<StoredYear> imports) {
    BUNDLED_YEARS.forEach(
        (year, days) ->
            years.put(year, new StoredYear(0, year, BUNDLED_VERSION, days, BUNDLED_SOURCE, null)));
    long rev = 0;
    for (StoredYear stored : imports) {
      years.put(stored.year(), stored);
      rev = Math.max(rev, stored.position());
    }
    calendar = new KnownCalendar(rev, WorkCalendar.of(merged()));
  }

  /**
   * @param imports in their order
   */
  static YearsOnFile of(List<StoredYear> imports) {
    return new YearsOnFile(imports);
  }

  /** The same with one more, which is not stored yet. */
  static YearsOnFile with(
      List<StoredYear> imports, int year, long version, List<PublishedDay> days) {
    List<StoredYear> more = new ArrayList<>(imports);
    more.add(new StoredYear(Long.MAX_VALUE, year, version, days, "", null));
    return new YearsOnFile(more);
  }

  KnownCalendar calendar() {
    return calendar;
  }

  Optional<StoredYear> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  Collection<StoredYear> all() {
    return years.values();
  }

  /** A year that is on file but follows a missing one waits: nobody could count across the gap. */
  private Collection<PublishedDay> merged() {
    Map<LocalDate, PublishedDay> days = new TreeMap<>();
    int next = years.firstKey();
    for (StoredYear stored : years.values()) {
      if (stored.year() != next) {
        break;
      }
      next++;
      stored.days().forEach(day -> days.put(day.date(), day));
    }
    return days.values();
  }
}
