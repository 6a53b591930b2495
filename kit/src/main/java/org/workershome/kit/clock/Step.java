package org.workershome.kit.clock;

import java.time.LocalDate;

/**
 * One step on the way to a due date.
 *
 * @param date where the count stands after it
 * @param zh in words, for whoever asks "why on this day?"
 */
public record Step(Kind kind, LocalDate date, String zh) {
  /** What happened to the count. */
  public enum Kind {
    STARTED,
    COUNTED,
    PAUSED,
    EXTENDED,
    ROLLED_FORWARD,
    SUPPOSED
  }
}
