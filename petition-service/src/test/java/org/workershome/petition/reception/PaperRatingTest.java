package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.reception.Hall.BOOKINGS;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.RECORDS;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** A rating that an officer enters is not the visitor's until somebody else has seen the sheet. */
@ServiceTest
@TestProfile(TimeStands.class)
class PaperRatingTest {
  private final MutableClock clock;
  private final Hall hall = new Hall();
  private @Nullable String day;

  PaperRatingTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAMondayInMarch() {
    at(TimeStands.BEGIN);
  }

  @Test
  void paperCountsOnceASecondPersonHasSeenItAndIsShownApart() {
    String record = recorded(1, 0);
    rate(hall.officer(), record, "SATISFIED")
        .then()
        .statusCode(201)
        .body("onPaper", is(true))
        .body("paperFinding", nullValue());
    assertThat(figure("RATED")).isZero();
    assertThat(figure("SATISFIED_ON_PAPER")).isZero();
    assertThat(figure("PAPER_NOT_CONFIRMED")).isOne();
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from notify_message m join reception_record r on r.booking_id = m.record_id"
                        + " where r.id = ?::uuid and m.template = 'reception-rated-on-paper'",
                    record))
        .isOne();

    // When: who entered it cannot, and somebody else does
    assertProblem(check(hall.officer(), record, "CONFIRMED"), 422, "paper-second-person");
    check(hall.as("energy.leader"), record, "CONFIRMED")
        .then()
        .statusCode(200)
        .body("paperFinding", equalTo("CONFIRMED"));

    // Then
    assertProblem(check(hall.as("energy.leader"), record, "REFUSED"), 409, "no-paper-to-check");
    assertThat(figure("RATED")).isOne();
    assertThat(figure("RATED_ON_PAPER")).isOne();
    assertThat(figure("SATISFIED_ON_PAPER")).isOne();
    assertThat(figure("SATISFIED")).isZero();
    assertThat(figure("PAPER_NOT_CONFIRMED")).isZero();
    hall.officer()
        .get(RECORDS + "/" + record)
        .then()
        .body("ratedOnPaper", equalTo(true))
        .body("paperFinding", equalTo("CONFIRMED"));
    assertProblem(rate(hall.worker(1), record, "UNSATISFIED"), 409, "rated-before");
    hall.officer()
        .queryParam("union", hall.union)
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-12-31")
        .get("/api/petition/statistics")
        .then()
        .statusCode(200)
        .body("total.find { it.figure == 'reception_satisfied_on_paper' }.value", equalTo("1"))
        .body("total.find { it.figure == 'reception_satisfied' }.value", equalTo("0"));
  }

  @Test
  void theVisitorsOwnWordStandsForWhatWasForged() {
    String record = recorded(1, 0);
    String refused = recorded(2, 1);
    rate(hall.officer(), record, "SATISFIED").then().statusCode(201);
    rate(hall.officer(), refused, "SATISFIED").then().statusCode(201);
    check(hall.as("energy.leader"), refused, "REFUSED").then().statusCode(200);
    assertThat(figure("RATED")).isZero();

    rate(hall.worker(1), record, "UNSATISFIED").then().statusCode(201).body("onPaper", is(false));
    rate(hall.worker(2), refused, "UNSATISFIED").then().statusCode(201);

    assertThat(figure("UNSATISFIED")).isEqualTo(2);
    assertThat(figure("PAPER_NOT_CONFIRMED")).isZero();
    assertProblem(check(hall.as("energy.leader"), record, "CONFIRMED"), 409, "no-paper-to-check");
    assertProblem(rate(hall.officer(), record, "SATISFIED"), 409, "rated-before");
    assertProblem(rate(hall.worker(1), record, "SATISFIED"), 409, "rated-before");
  }

  @Test
  void whoComesAfterHisTimeIsHeardAndCountedAsLate() {
    String day = hall.day();
    List<String> slots = hall.slots(day);
    String first = booked(1, day, slots.get(0));
    String second = booked(2, day, slots.get(1));
    at("2026-03-25T09:20:00+08:00");
    assertProblem(late(first), 409, "not-late");
    at("2026-03-25T09:50:00+08:00");
    hall.decide(hall.officer(), BOOKINGS + "/" + first + "/no-show", etag(first))
        .then()
        .statusCode(200)
        .body("legalMoves", equalTo(List.of("LATE_ARRIVAL")));

    late(first)
        .then()
        .statusCode(200)
        .body("state", equalTo("ATTENDED"))
        .body("arrivedLateAt", equalTo("2026-03-25T01:50:00Z"));

    assertProblem(late(first), 409, "illegal-booking-move");
    assertThat(figure("LATE_ARRIVALS")).isOne();
    assertThat(figure("NO_SHOWS")).isZero();
    hall.recorded(first);
    at("2026-03-25T11:30:00+08:00");
    hall.decide(hall.officer(), DAYS + "/" + day + "/closing", hall.etag(DAYS + "/" + day))
        .then()
        .statusCode(200);
    assertProblem(late(second), 409, "day-not-open");
    assertThat(figure("NO_SHOWS")).isOne();
  }

  private String recorded(int worker, int slot) {
    at(TimeStands.BEGIN);
    String march = day == null ? hall.day() : day;
    day = march;
    String booking = booked(worker, march, hall.slots(march).get(slot));
    at("2026-03-25T11:30:00+08:00");
    return hall.recorded(booking);
  }

  private String booked(int worker, String day, String slot) {
    return hall.book(worker, day, slot).then().statusCode(201).extract().path("id");
  }

  private Response late(String booking) {
    return hall.decide(hall.officer(), BOOKINGS + "/" + booking + "/late-arrival", etag(booking));
  }

  private String etag(String booking) {
    return hall.etag(BOOKINGS + "/" + booking);
  }

  private Response rate(RequestSpecification who, String record, String rating) {
    return hall.post(who, RECORDS + "/" + record + "/feedback", Map.of("rating", rating));
  }

  private Response check(RequestSpecification who, String record, String finding) {
    return hall.decide(
        who,
        RECORDS + "/" + record + "/feedback/check",
        hall.etag(RECORDS + "/" + record),
        Map.of("finding", finding, "reason", "已核对原件"));
  }

  private void at(String dateTime) {
    clock.set(OffsetDateTime.parse(dateTime).toInstant());
  }

  private int figure(String figure) {
    return hall.officer()
        .queryParam("union", hall.union)
        .queryParam("from", "2026-01-01")
        .queryParam("to", "2026-12-31")
        .get(DAYS + "/statistics")
        .then()
        .statusCode(200)
        .extract()
        .path("groups[0].figures.find { it.figure == '" + figure + "' }.value");
  }
}
