package org.workershome.kit.testing;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;

/**
 * A service counts its legal dates with the calendar of the register. It adds a thin
 * {@code @QuarkusTest} subclass.
 */
public abstract class CalendarCopySuite {
  private static final String TOPIC = "workershome.directory.calendar";
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int YEAR = 2010;

  @Test
  void aYearOfTheRegisterReachesTheServicesCalendar() {
    // The days of the release, so that no date of any other test moves.
    String days =
        WorkCalendar.bundled().namedDays().stream()
            .filter(day -> day.date().getYear() == YEAR)
            .map(
                day ->
                    "{\"date\":\"%s\",\"working\":%s,\"holiday\":\"%s\"}"
                        .formatted(day.date(), day.working(), day.holiday()))
            .collect(joining(","));

    DirectoryTopic.send(
        TOPIC,
        Integer.toString(YEAR),
        2,
        "{\"year\":%d,\"days\":[%s],\"source\":\"通知\"}".formatted(YEAR, days));

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Superuser.ofTheRunningTest()
                        .number(
                            "select count(*) from calendar_year where year = ? and version = 2",
                            YEAR)
                    == 1);
  }
}
