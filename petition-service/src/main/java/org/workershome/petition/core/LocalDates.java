package org.workershome.petition.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.workershome.kit.ids.Clocks;

/** Days and instants as the tables keep them. */
public final class LocalDates {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private LocalDates() {}

  /** 2026年3月1日. */
  public static String words(LocalDate day) {
    return WORDS.format(day);
  }

  /** The legal day of an instant: that in China, wherever the server stands. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, Clocks.ZONE);
  }

  /** Now, as fine as a table keeps it, so that an answer and a later reading agree. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
