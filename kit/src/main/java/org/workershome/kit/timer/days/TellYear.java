package org.workershome.kit.timer.days;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.workershome.kit.calendar.PublishedDay;
import org.workershome.kit.directory.CalendarDay;
import org.workershome.kit.directory.CalendarEntry;
import org.workershome.kit.directory.DirectoryJson;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/**
 * Tells all services what an administrator imported, on the topic by which the register tells it:
 * one day is a working day everywhere or nowhere. The newest version of a year wins, whoever wrote
 * it; the service itself reads its own word as nothing new.
 */
@Singleton
class TellYear {
  private final Outbox outbox;
  private final Clock clock;

  TellYear(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** In the transaction of the import. */
  void tell(int year, List<PublishedDay> days, long version, String source) {
    var entry =
        new CalendarEntry(
            year,
            days.stream()
                .sorted(Comparator.comparing(PublishedDay::date))
                .map(day -> new CalendarDay(day.date(), day.working(), day.holiday()))
                .toList(),
            source);
    outbox.append(
        OutboundEvent.of(
            DirectoryJson.CALENDAR_TYPE,
            DirectoryJson.CALENDAR,
            Integer.toString(year),
            version,
            clock.instant(),
            DirectoryJson.tree(entry)));
  }
}
