package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.reception.Hall.BOOKINGS;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.atOnce;
import static org.workershome.petition.reception.Hall.rule;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** What the database decides when many want the same at once. */
@ServiceTest
@TestProfile(TimeStands.class)
class LastPlaceTest {
  private final MutableClock clock;
  private final Hall hall = new Hall();

  LastPlaceTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAMondayInMarch() {
    clock.set(OffsetDateTime.parse(TimeStands.BEGIN).toInstant());
  }

  @Test
  void ofManyWhoWantTheLastPlaceExactlyOneGetsIt() throws Exception {
    String day = hall.day();
    String slot = hall.slots(day).getFirst();

    List<Response> answers = atOnce(30, i -> hall.book(100 + i, day, slot));

    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    answers.stream()
        .filter(answer -> answer.statusCode() != 201)
        .forEach(answer -> assertProblem(answer, 409, "slot-full"));
    assertThat(
            database()
                .number(
                    "select count(*) from reception_booking where slot_id = ?::uuid and state = 'BOOKED'",
                    slot))
        .isOne();
    assertThat(database().number("select taken from reception_slot where id = ?::uuid", slot))
        .isOne();
  }

  @Test
  void onePersonWhoTapsManyTimesHasOneBooking() throws Exception {
    Map<String, Object> wide = rule();
    wide.put("slotCapacity", 50);
    String day = hall.roster(wide, "2026-03-31").getFirst();
    String slot = hall.slots(day).getFirst();

    List<Integer> statuses = atOnce(20, i -> hall.book(1, day, slot).statusCode());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(database().number("select taken from reception_slot where id = ?::uuid", slot))
        .as("places of refused bookings are given back")
        .isOne();
  }

  @Test
  void manyWhoBookWhileTheDayIsCalledOffEndWithoutABooking() throws Exception {
    Map<String, Object> wide = rule();
    wide.put("slotCapacity", 50);
    String day = hall.roster(wide, "2026-03-31").getFirst();
    String slot = hall.slots(day).getFirst();

    List<Integer> statuses =
        atOnce(
            21,
            i -> i == 10 ? called(day).statusCode() : hall.book(200 + i, day, slot).statusCode());

    assertThat(statuses)
        .containsOnlyOnce(200)
        .allMatch(status -> List.of(200, 201, 409).contains(status));
    assertThat(
            database()
                .number(
                    "select count(*) from reception_booking where day_id = ?::uuid and state = 'BOOKED'",
                    day))
        .isZero();
  }

  @Test
  void manyMovesAtOnceLoseNoPlace() throws Exception {
    Map<String, Object> wide = rule();
    wide.put("slotCapacity", 10);
    String day = hall.roster(wide, "2026-03-31").getFirst();
    List<String> slots = hall.slots(day);
    List<String> bookings =
        IntStream.range(0, 20)
            .mapToObj(i -> booked(hall.book(300 + i, day, slots.get(i % 2))))
            .toList();

    List<Integer> statuses =
        atOnce(20, i -> rebook(300 + i, bookings.get(i), slots.get(2 + i % 2)).statusCode());

    assertThat(statuses).containsOnly(201);
    hall.worker(1).get(DAYS + "/" + day).then().body("slots.free", contains(10, 10, 0, 0));
  }

  @Test
  void aDayThatIsCalledOffLetsItsBookingsGoAndTellsThem() {
    String day = hall.day();
    String booking = booked(hall.book(1, day, hall.slots(day).getFirst()));

    Response cancelled = called(day);

    cancelled.then().statusCode(200).body("state", equalTo("CANCELLED"));
    hall.worker(1)
        .get(BOOKINGS + "/" + booking)
        .then()
        .body("booking.state", equalTo("CANCELLED"))
        .body("booking.legalMoves", empty());
    assertThat(
            database()
                .texts(
                    "select template from notify_message where record_id = ?::uuid order by id",
                    booking))
        .containsExactly("reception-booked", "reception-day-cancelled");
    assertProblem(called(day), 409, "illegal-day-move");
  }

  private static String booked(Response answer) {
    return answer.then().statusCode(201).extract().path("id");
  }

  private Response called(String day) {
    return hall.decide(
        hall.officer(),
        DAYS + "/" + day + "/cancellation",
        hall.etag(DAYS + "/" + day),
        Map.of("reason", "会议冲突"));
  }

  private Response rebook(int worker, String booking, String slot) {
    return hall.decide(
        hall.worker(worker),
        BOOKINGS + "/" + booking + "/rebooking",
        "\"1\"",
        Map.of("slotId", slot));
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
