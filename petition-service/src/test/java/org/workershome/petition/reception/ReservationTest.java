package org.workershome.petition.reception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.reception.Hall.BOOKINGS;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.citizen;
import static org.workershome.petition.reception.Hall.rule;
import static org.workershome.petition.reception.Hall.visitor;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** Who comes on a day: booked, at the counter, or as he is. */
@ServiceTest
@TestProfile(TimeStands.class)
class ReservationTest {
  private final MutableClock clock;
  private final PersonRefs people;
  private final Hall hall = new Hall();

  ReservationTest(MutableClock clock, PersonRefs people) {
    this.clock = clock;
    this.people = people;
  }

  @BeforeEach
  void itIsAMondayInMarch() {
    at(TimeStands.BEGIN);
  }

  @Test
  void aWorkerBooksAPlaceForHimself() {
    // Given
    String day = hall.day();
    String slot = hall.slots(day).getFirst();

    // When
    String booking = booked(hall.book(1, day, slot));

    // Then
    hall.worker(1)
        .get(BOOKINGS + "/" + booking)
        .then()
        .statusCode(200)
        .body("booking.startsAt", equalTo("09:00"))
        .body("booking.heldOn", equalTo("2026-03-25"))
        .body("booking.madeBy", equalTo("WORKER"))
        .body("matter", equalTo("反映拖欠加班费"))
        .body("contactPhone", equalTo("139****1111"));
    hall.worker(1).get(BOOKINGS).then().body("items.id", contains(booking));
    hall.officer().queryParam("day", day).get(BOOKINGS).then().body("items.id", contains(booking));
    hall.worker(1).get(DAYS + "/" + day).then().body("slots[0].free", equalTo(0));
    hall.worker(2).get(BOOKINGS + "/" + booking).then().statusCode(404);
    hall.worker(2).get(BOOKINGS).then().body("items", empty());
    new Hall().officer().get(BOOKINGS + "/" + booking).then().statusCode(404);
    assertThat(
            database()
                .texts(
                    "select encode(matter_sealed, 'hex') from reception_booking where id = ?::uuid",
                    booking)
                .getFirst())
        .doesNotContain(HexFormat.of().formatHex("加班费".getBytes(UTF_8)));
    assertThat(
            database()
                .texts("select text_zh from notify_message where record_id = ?::uuid", booking))
        .containsExactly("【工会】您已预约2026年3月25日的工会主席接待日，请按时到场；不能到场的，请提前取消。");
  }

  @Test
  void nobodyBooksTwiceForOneDay() {
    String day = hall.day();
    List<String> slots = hall.slots(day);
    booked(hall.book(1, day, slots.get(0)));

    assertProblem(hall.book(1, day, slots.get(1)), 409, "booked-before");
    hall.worker(1).get(DAYS + "/" + day).then().body("slots[1].free", equalTo(1));
  }

  @Test
  void whatIsFullNamesWhatIsNot() {
    String day = hall.day();
    List<String> slots = hall.slots(day);
    booked(hall.book(1, day, slots.get(0)));

    Response full = hall.book(2, day, slots.get(0));

    assertProblem(full, 409, "slot-full");
    assertThat(full.jsonPath().getList("freeSlots"))
        .isEqualTo(List.of(slots.get(1), slots.get(2), slots.get(3)));
  }

  @Test
  void whatIsPastOrCalledOffOrNotOfTheDayIsRefused() {
    List<String> days = hall.roster(rule(), "2026-04-30");
    List<String> slots = hall.slots(days.get(0));

    hall.book(1, days.get(1), slots.get(0))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("slotId"));
    at("2026-03-25T09:00:00+08:00");
    assertProblem(hall.book(1, days.get(0), slots.get(0)), 409, "slot-is-past");
    booked(hall.book(1, days.get(0), slots.get(1)));
    called(days.get(1)).then().statusCode(200);
    assertProblem(
        hall.book(1, days.get(1), hall.slots(days.get(1)).getFirst()), 409, "day-cancelled");
  }

  @Test
  void aBookingIsLetGoAndItsPlaceIsFree() {
    String day = hall.day();
    String slot = hall.slots(day).getFirst();
    String booking = booked(hall.book(1, day, slot));

    cancel(1, booking, "\"1\"").then().statusCode(200).body("state", equalTo("CANCELLED"));

    booked(hall.book(2, day, slot));
    booked(hall.book(1, day, hall.slots(day).get(1)));
    Response again = cancel(1, booking, "\"2\"");
    assertProblem(again, 409, "illegal-booking-move");
    assertThat(again.jsonPath().getList("legalMoves")).isEmpty();
    assertProblem(cancel(1, booking, "\"1\""), 412, "version-conflict");
    assertProblem(cancel(2, booking, "\"2\""), 404, "not-found");
  }

  @Test
  void aBookingMovesAndWhoGetsNoPlaceKeepsWhatHeHas() {
    List<String> days = hall.roster(rule(), "2026-04-30");
    List<String> slots = hall.slots(days.get(0));
    String mine = booked(hall.book(1, days.get(0), slots.get(0)));
    booked(hall.book(2, days.get(0), slots.get(1)));

    assertProblem(rebook(1, mine, slots.get(1)), 409, "slot-full");
    hall.worker(1).get(BOOKINGS + "/" + mine).then().body("booking.state", equalTo("BOOKED"));
    String moved = booked(rebook(1, mine, slots.get(2)));
    String other = booked(rebook(1, moved, hall.slots(days.get(1)).getFirst()));

    hall.worker(1)
        .get(BOOKINGS + "/" + other)
        .then()
        .body("booking.dayId", equalTo(days.get(1)))
        .body("matter", equalTo("反映拖欠加班费"));
    hall.worker(1).get(DAYS + "/" + days.get(0)).then().body("slots.free", contains(1, 0, 1, 1));
  }

  @Test
  void anOfficerBooksForWhoeverStandsAtTheCounter() {
    String day = hall.day();
    List<String> slots = hall.slots(day);

    String booking = booked(counter(day, slots.get(0), 1));

    hall.officer()
        .get(BOOKINGS + "/" + booking)
        .then()
        .body("visitorName", equalTo("张**"))
        .body("contactPhone", equalTo("139****2222"))
        .body("booking.madeBy", equalTo("OFFICER"));
    Api.anyone()
        .header(
            "Authorization",
            hall.token("energy.worker9").personRef(people.ofCitizenId(citizen(1))).bearer())
        .get(BOOKINGS)
        .then()
        .body("items.id", contains(booking));
    assertProblem(counter(day, slots.get(1), 1), 409, "booked-before");
    Map<String, Object> mistyped = Map.of("name", "张", "citizenId", "500101199001019999");
    hall.post(
            hall.officer(),
            DAYS + "/" + day + "/counter-bookings",
            Map.of("slotId", slots.get(1), "visitor", mistyped, "matter", "x"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("visitor.citizenId"));
  }

  @Test
  void toADayOfInvitationsTheUnionInvites() {
    Map<String, Object> invited = rule();
    invited.put("form", "INVITED");
    String day = hall.roster(invited, "2026-03-31").getFirst();
    String slot = hall.slots(day).getFirst();

    assertProblem(hall.book(1, day, slot), 409, "by-invitation");
    booked(counter(day, slot, 1));
  }

  @Test
  void whoComesWithoutABookingComesOnTheDay() {
    String day = hall.day();
    assertProblem(walkIn(day, 5), 409, "not-today");
    at("2026-03-25T10:40:00+08:00");

    walkIn(day, 5)
        .then()
        .statusCode(201)
        .body("walkIn", is(true))
        .body("state", equalTo("ATTENDED"))
        .body("legalMoves", contains("RECORD"));

    assertProblem(walkIn(day, 5), 409, "booked-before");
    hall.worker(1)
        .get(DAYS + "/" + day)
        .then()
        .body("slots.past", contains(true, true, true, true));
  }

  @Test
  void whoDidNotComeIsWrittenDownAfterHisTime() {
    String day = hall.day();
    String booking = booked(hall.book(1, day, hall.slots(day).getFirst()));
    assertProblem(noShow(booking), 409, "day-not-reached");
    at("2026-03-25T09:31:00+08:00");
    assertProblem(cancel(1, booking, "\"1\""), 409, "slot-is-past");

    noShow(booking).then().statusCode(200).body("state", equalTo("NO_SHOW"));

    assertProblem(
        hall.post(hall.officer(), BOOKINGS + "/" + booking + "/record", Hall.sheet()),
        409,
        "illegal-booking-move");
    hall.officer().queryParam("state", "NO_SHOW").get(BOOKINGS).then().body("items", hasSize(1));
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

  private Response cancel(int worker, String booking, String etag) {
    return hall.decide(hall.worker(worker), BOOKINGS + "/" + booking + "/cancellation", etag);
  }

  private Response rebook(int worker, String booking, String slot) {
    return hall.decide(
        hall.worker(worker),
        BOOKINGS + "/" + booking + "/rebooking",
        "\"1\"",
        Map.of("slotId", slot));
  }

  private Response counter(String day, String slot, int citizen) {
    return hall.post(
        hall.officer(),
        DAYS + "/" + day + "/counter-bookings",
        Map.of("slotId", slot, "visitor", visitor(citizen), "matter", "咨询社会保险"));
  }

  private Response walkIn(String day, int citizen) {
    return hall.post(
        hall.officer(),
        DAYS + "/" + day + "/walk-ins",
        Map.of("visitor", visitor(citizen), "matter", "咨询社会保险"));
  }

  private Response noShow(String booking) {
    return hall.decide(hall.officer(), BOOKINGS + "/" + booking + "/no-show", "\"1\"");
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }

  private void at(String dateTime) {
    clock.set(OffsetDateTime.parse(dateTime).toInstant());
  }
}
