package org.workershome.kit.directory;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.inbox.CompactedEntry;
import org.workershome.kit.inbox.CompactedHandler;

/** Hands the published years of the calendar to whoever keeps them. */
@Singleton
class CalendarCopy implements CompactedHandler<CalendarCopy.Change> {
  private final DirectoryTopics topics;
  private final List<CalendarSink> sinks;

  CalendarCopy(DirectoryTopics topics, @All List<CalendarSink> sinks) {
    this.topics = topics;
    this.sinks = sinks;
  }

  record Change(long version, CalendarEntry calendar) {}

  @Override
  public String topic() {
    return DirectoryJson.CALENDAR;
  }

  @Override
  public boolean enabled() {
    return topics.copies("calendar") && !sinks.isEmpty();
  }

  @Override
  public Change read(CompactedEntry entry) {
    if (entry.data() == null) {
      // Due dates stand on it: a year is corrected by a newer version, never taken away.
      throw new IllegalArgumentException("a published year cannot be taken away");
    }
    CalendarEntry calendar = DirectoryJson.read(entry.data(), CalendarEntry.class);
    if (!Integer.toString(calendar.year()).equals(entry.key())) {
      throw new IllegalArgumentException("a calendar under the key of another year");
    }
    return new Change(entry.version(), calendar);
  }

  @Override
  public void apply(List<Change> changes) {
    for (Change change : changes) {
      CalendarEntry calendar = change.calendar();
      sinks.forEach(
          sink ->
              sink.replace(calendar.year(), calendar.days(), change.version(), calendar.source()));
    }
  }
}
