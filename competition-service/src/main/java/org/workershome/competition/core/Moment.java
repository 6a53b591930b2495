package org.workershome.competition.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.workershome.kit.ids.Clocks;

/**
 * When something happens: the instant, as exactly as the database keeps it, and the legal day on
 * which it falls in China.
 */
public record Moment(Instant at, LocalDate on) {
  public static Moment now(Clock clock) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Moment(at, LocalDate.ofInstant(at, Clocks.ZONE));
  }
}
