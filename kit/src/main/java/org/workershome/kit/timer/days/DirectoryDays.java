package org.workershome.kit.timer.days;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.directory.CalendarDay;
import org.workershome.kit.directory.CalendarSink;

/** Years that the register publishes come in by the same door as those that a person imports. */
@Singleton
class DirectoryDays implements CalendarSink {
  private final CalendarYears years;

  DirectoryDays(CalendarYears years) {
    this.years = years;
  }

  @Override
  public void replace(int year, List<CalendarDay> days, long version, String source) {
    var unused =
        years.replace(
            year,
            days.stream()
                .map(day -> new PublishedDay(day.date(), day.working(), day.holiday()))
                .toList(),
            version,
            source);
  }
}
