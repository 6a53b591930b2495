package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.workershome.kit.directory.CalendarDay;
import org.workershome.kit.directory.CalendarSink;

/** Keeps published years by version. */
@Singleton
class TrialCalendar implements CalendarSink {
  record Year(List<CalendarDay> days, long version, String source) {}

  final Map<Integer, Year> years = new ConcurrentHashMap<>();

  @Override
  public void replace(int year, List<CalendarDay> days, long version, String source) {
    years.merge(
        year,
        new Year(days, version, source),
        (kept, other) -> other.version() > kept.version() ? other : kept);
  }
}
