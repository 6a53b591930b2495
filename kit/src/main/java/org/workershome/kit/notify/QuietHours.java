package org.workershome.kit.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.workershome.kit.ids.Clocks;

/**
 * When nobody is to be disturbed, in Asia/Shanghai; may reach over midnight. From and until alike
 * mean: never quiet.
 */
public record QuietHours(LocalTime from, LocalTime until) {
  /** The moment itself when it is not quiet, else the end of the quiet. */
  Instant next(Instant moment) {
    ZonedDateTime local = moment.atZone(Clocks.ZONE);
    LocalTime time = local.toLocalTime();
    boolean overMidnight = from.isAfter(until);
    boolean quiet =
        overMidnight
            ? !time.isBefore(from) || time.isBefore(until)
            : !time.isBefore(from) && time.isBefore(until);
    if (!quiet) {
      return moment;
    }
    ZonedDateTime end = local.with(until);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }
}
