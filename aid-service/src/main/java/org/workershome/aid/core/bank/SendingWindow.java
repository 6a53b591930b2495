package org.workershome.aid.core.bank;

import java.time.LocalTime;

/**
 * A part of the day in which a bank takes files.
 *
 * @param opens the first moment
 * @param cutOff the first moment that is too late
 * @param paidAfterDays working days after the day of sending; 0 for that day
 */
public record SendingWindow(LocalTime opens, LocalTime cutOff, int paidAfterDays) {
  public SendingWindow {
    if (!opens.isBefore(cutOff) || paidAfterDays < 0) {
      throw new IllegalArgumentException("a window opens before it closes");
    }
  }
}
