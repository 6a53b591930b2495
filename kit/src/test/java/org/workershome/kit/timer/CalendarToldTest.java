package org.workershome.kit.timer;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.workershome.kit.calendar.WorkCalendar;
import org.workershome.kit.directory.CalendarEntry;
import org.workershome.kit.directory.DirectoryJson;
import org.workershome.kit.outbox.VersionedTopic;
import org.workershome.kit.testing.Tokens;

/** What is imported at one service is counted with at all of them. */
@QuarkusTest
class CalendarToldTest {
  private static final int YEAR = 2013;
  private static final String ADDRESS = "/api/trial/calendar/" + YEAR;
  private static final String ADMIN = Tokens.bearer("city.system-admin");

  @Test
  void aYearThatAnAdministratorRevisesGoesToTheTopicOfTheRegister() {
    // Given the days of the release, so that no date of any other test moves
    String days =
        WorkCalendar.bundled().namedDays().stream()
            .filter(day -> day.date().getYear() == YEAR)
            .map(day -> day.date() + (day.working() ? ",WORK," : ",OFF,") + day.holiday())
            .collect(joining("\n"));
    String before = given().header("Authorization", ADMIN).get(ADDRESS).header("ETag");

    // When
    int version =
        given()
            .header("Authorization", ADMIN)
            .header("If-Match", before)
            .contentType("application/json; charset=utf-8")
            .body(Map.of("source", "国务院办公厅通知", "lines", days))
            .put(ADDRESS)
            .then()
            .statusCode(200)
            .extract()
            .path("version");

    // Then
    await().atMost(Duration.ofSeconds(60)).until(() -> onTopic().containsKey((long) version));
    CalendarEntry told = requireNonNull(onTopic().get((long) version));
    assertThat(told.source()).isEqualTo("国务院办公厅通知");
    assertThat(told.days()).hasSize(days.split("\n", -1).length);
    assertThat(told.days().getFirst().date()).hasToString("2013-01-01");
  }

  private static Map<Long, CalendarEntry> onTopic() {
    Map<Long, CalendarEntry> versions = new ConcurrentHashMap<>();
    VersionedTopic.read(
        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
        DirectoryJson.CALENDAR,
        (key, version, value) -> {
          CalendarEntry entry = DirectoryJson.readIfSound(value, CalendarEntry.class);
          if (key.equals(Integer.toString(YEAR)) && entry != null) {
            versions.put(version, entry);
          }
        });
    return versions;
  }
}
