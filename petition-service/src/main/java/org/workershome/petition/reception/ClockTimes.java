package org.workershome.petition.reception;

import java.time.LocalTime;

/** Times of the day as they are written: {@code 09:30}. */
final class ClockTimes {
  static final String FORM = "([01]\\d|2[0-3]):[0-5]\\d";

  private ClockTimes() {}

  /** To the minute, which is all that is ever kept. */
  static String text(LocalTime time) {
    return time.toString().substring(0, 5);
  }
}
