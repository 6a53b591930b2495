package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.rule;

import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** A day that reaches beyond the published years follows them once they are published. */
@ServiceTest
@TestProfile(TimeStands.class)
class DaysOffTest {
  private final MutableClock clock;
  private final Hall hall = new Hall();

  DaysOffTest(MutableClock clock) {
    this.clock = clock;
  }

  @Test
  void aProvisionalDayMovesWhenItsYearIsPublishedAndPeopleAreTold() {
    // Given a published day on the 25th of January, a Monday like any other as far as is known
    clock.set(OffsetDateTime.parse("2026-11-02T09:00:00+08:00").toInstant());
    Map<String, Object> january = rule();
    january.put("validFrom", "2026-11-02");
    january.put("months", List.of(1));
    String day = hall.roster(january, "2027-02-28").getFirst();
    assertThat(database().texts(HELD, day)).containsExactly("2027-01-25 true");
    String booking =
        hall.book(1, day, hall.slots(day).getFirst()).then().statusCode(201).extract().path("id");
    Map<String, Object> year =
        Map.of("source", "通知", "lines", "2027-01-01,OFF,元旦\n2027-01-25,OFF,春节");

    // When
    Api.post("city.system-admin", "/api/petition/calendar/2027/preview", year)
        .then()
        .statusCode(200)
        .body("first.recordId", hasItem(day));
    Api.post("city.system-admin", "/api/petition/calendar/2027", year).then().statusCode(201);

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(database().texts(HELD, day)).containsExactly("2027-01-26 false"));
    assertThat(
            database()
                .texts(
                    "select text_zh from notify_message where record_id = ?::uuid"
                        + " and template = 'reception-day-moved'",
                    booking))
        .containsExactly("【工会】您预约的工会主席接待日改为2027年1月26日，时段不变；不能到场的，请提前取消。");
    hall.worker(1).get(DAYS + "/" + day).then().statusCode(200);
  }

  private static final String HELD =
      "select held_on || ' ' || provisional from reception_day where id = ?::uuid";

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
