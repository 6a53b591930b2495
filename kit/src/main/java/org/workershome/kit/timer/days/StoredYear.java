package org.workershome.kit.timer.days;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.calendar.PublishedDay;

/**
 * What one notice says, as it was imported.
 *
 * @param position in the order of imports; 0 for a year of the release
 * @param version of the year, from 1
 * @param importedAt null for a year of the release
 */
record StoredYear(
    long position,
    int year,
    long version,
    List<PublishedDay> days,
    String source,
    @Nullable OffsetDateTime importedAt) {
  StoredYear {
    days = List.copyOf(days);
  }
}
