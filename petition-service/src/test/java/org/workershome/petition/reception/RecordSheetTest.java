package org.workershome.petition.reception;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.reception.Hall.BOOKINGS;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.RECORDS;
import static org.workershome.petition.reception.Hall.asPetition;
import static org.workershome.petition.reception.Hall.atOnce;
import static org.workershome.petition.reception.Hall.sheet;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** What came of a visit: the sheet, the rating, the petition, and the end of the day. */
@ServiceTest
@TestProfile(TimeStands.class)
class RecordSheetTest {
  private static final String ON_THE_DAY = "2026-03-25T11:30:00+08:00";

  private final MutableClock clock;
  private final Hall hall = new Hall();

  RecordSheetTest(MutableClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void itIsAMondayInMarch() {
    at(TimeStands.BEGIN);
  }

  @Test
  void aVisitGetsItsSheetOnTheDayAndOnce() {
    // Given
    String booking = booking(1);
    Response early = write(booking, sheet());
    at(ON_THE_DAY);

    // When
    String record = hall.recorded(booking);

    // Then
    assertProblem(early, 409, "day-not-reached");
    hall.worker(1)
        .get(RECORDS + "/" + record)
        .then()
        .statusCode(200)
        .body("headcount", equalTo(3))
        .body("answer", equalTo("当场约谈企业，十日内答复。"))
        .body("leaderName", equalTo("领导1"))
        .body("dayOn", equalTo("2026-03-25"));
    hall.worker(1).get(BOOKINGS + "/" + booking).then().body("booking.state", equalTo("ATTENDED"));
    hall.worker(1).get(RECORDS).then().body("items.id", contains(record));
    hall.officer()
        .queryParam("outcome", "TO_FOLLOW_UP")
        .get(RECORDS)
        .then()
        .body("items.id", contains(record));
    hall.worker(2).get(RECORDS + "/" + record).then().statusCode(404);
    new Hall().officer().get(RECORDS + "/" + record).then().statusCode(404);
    assertProblem(write(booking, sheet()), 409, "recorded-before");
    assertThat(
            database()
                .texts(
                    "select encode(content_sealed || answer_sealed, 'hex') from reception_record"
                        + " where id = ?::uuid",
                    record)
                .getFirst())
        .doesNotContain(hex("加班费"), hex("约谈"));
  }

  @Test
  void whatMayNotStandInASheetIsRefused() {
    String booking = booking(1);
    at(ON_THE_DAY);

    Map<String, Object> accusation = sheet();
    accusation.put("category", "ACCUSATION");
    Response refused = write(booking, accusation);
    assertProblem(refused, 422, "accusation-not-taken-here");
    assertThat(refused.jsonPath().getString("article")).isEqualTo("信访工作条例 第三十条");
    Map<String, Object> petition = sheet();
    petition.put("outcome", "PETITION");
    write(booking, petition).then().statusCode(400).body("faults.field", hasItem("outcome"));
    Map<String, Object> nobody = sheet();
    nobody.put("headcount", 0);
    write(booking, nobody).then().statusCode(400).body("faults.field", hasItem("headcount"));
    Response own =
        hall.post(
            Api.anyone()
                .header(
                    "Authorization",
                    hall.token("energy.petition-officer")
                        .personRef(Tokens.personRefOf(hall.account(1)))
                        .bearer()),
            BOOKINGS + "/" + booking + "/record",
            sheet());
    assertProblem(own, 422, "own-petition");
  }

  @Test
  void aSheetBecomesARegisteredPetitionInOneCall() {
    // Given
    String booking = booking(1);
    at(ON_THE_DAY);
    String record = hall.recorded(booking);

    // When
    Response made = petition(record, "\"1\"");

    // Then
    made.then().statusCode(201).header("ETag", "\"2\"");
    String id = made.path("petitionId");
    String number = made.path("petitionNumber");
    assertThat(number).isEqualTo("XF-" + hall.union + "-2026-000001");
    assertThat(made.<String>path("queryCode")).hasSize(26);
    assertThat(made.header("Location")).endsWith("/api/petitions/" + id);
    hall.worker(1)
        .get("/api/petitions/" + id)
        .then()
        .statusCode(200)
        .body("number", equalTo(number))
        .body("channel", equalTo("RECEPTION_DAY"))
        .body("state", equalTo("REGISTERED"))
        .body("title", equalTo("拖欠加班费"))
        .body("text", equalTo("三人反映自去年十月起拖欠加班费。"))
        .body("contactPhone", equalTo("139****1111"))
        .body("noticeDueOn", equalTo("2026-04-09"));
    hall.worker(1)
        .get("/api/petitions/" + id + "/timeline")
        .then()
        .body("items.kind", contains("RECEIVED", "REGISTERED"));
    hall.worker(1)
        .get("/api/petitions/" + id + "/timers")
        .then()
        .body("items.kind", contains("notice"))
        .body("items[0].dueOn", equalTo("2026-04-09"));
    hall.worker(1)
        .get(RECORDS + "/" + record)
        .then()
        .body("outcome", equalTo("PETITION"))
        .body("petitionId", equalTo(id))
        .body("petitionNumber", equalTo(number));
    List<ConsumerRecord<String, String>> events = Topics.published("workershome.petition", id, 1);
    events.forEach(new EventSchemas("petition")::assertKept);
    assertThat(
            database()
                .texts("select action from audit_entry where record_id = ? order by at, id", id))
        .contains("petition-entered", "petition-registered");
    Response again = petition(record, "\"2\"");
    assertProblem(again, 409, "petition-opened-before");
    assertThat(again.jsonPath().getString("petition")).isEqualTo(id);
  }

  @Test
  void ofManyWhoMakeAPetitionOfOneSheetOneDoes() throws Exception {
    String booking = booking(1);
    at(ON_THE_DAY);
    String record = hall.recorded(booking);

    List<Integer> statuses = atOnce(20, i -> petition(record, "\"1\"").statusCode());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(
            database()
                .number("select count(*) from petition where union_path = ?::ltree", hall.union))
        .isOne();
    assertThat(
            database().texts("select number from petition where union_path = ?::ltree", hall.union))
        .as("refused ones used up no number")
        .containsExactly("XF-" + hall.union + "-2026-000001");
  }

  @Test
  void aPetitionNeedsTheVersionThatWasReadAndAnEmployer() {
    String booking = booking(1);
    at(ON_THE_DAY);
    String record = hall.recorded(booking);

    assertProblem(petition(record, "\"7\""), 412, "version-conflict");
    hall.decide(hall.officer(), RECORDS + "/" + record + "/petition", "\"1\"", Map.of("title", "x"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("employerName"));
    hall.decide(
            hall.officer(),
            RECORDS + "/" + record + "/petition",
            "\"1\"",
            Map.of("title", "x", "employerName", "y", "employerCreditCode", "91350100M000100Y44"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("employerCreditCode"));
    assertProblem(
        hall.decide(
            new Hall().officer(), RECORDS + "/" + record + "/petition", "\"1\"", asPetition()),
        404,
        "not-found");
  }

  @Test
  void aDayEndsWithASheetOfEachVisit() {
    // Given
    String present = booking(1);
    String absent = booking(2);
    String day = hall.officer().get(BOOKINGS + "/" + present).path("booking.dayId");
    assertProblem(close(day), 409, "day-not-reached");
    at(ON_THE_DAY);
    hall.recorded(present);
    String walkIn =
        hall.post(
                hall.officer(),
                DAYS + "/" + day + "/walk-ins",
                Map.of("visitor", Hall.visitor(5), "matter", "咨询"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Response refused = close(day);
    assertProblem(refused, 409, "records-missing");
    assertThat(refused.jsonPath().getList("bookings")).isEqualTo(List.of(walkIn));

    // When
    hall.recorded(walkIn);
    Response closed = close(day);

    // Then
    closed.then().statusCode(200).body("state", equalTo("HELD"));
    hall.officer().get(BOOKINGS + "/" + absent).then().body("booking.state", equalTo("NO_SHOW"));
    assertProblem(close(day), 409, "illegal-day-move");
    hall.post(
            hall.worker(3),
            DAYS + "/" + day + "/bookings",
            Map.of("slotId", hall.slots(day).getFirst(), "matter", "x"))
        .then()
        .statusCode(409);
  }

  /** Of the March day, which the first one makes; the slot is the worker's number. */
  private String booking(int worker) {
    String day =
        hall.officer().get(DAYS).path("items[0].id") instanceof String made ? made : hall.day();
    return hall.book(worker, day, hall.slots(day).get(worker - 1))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response write(String booking, Map<String, Object> sheet) {
    return hall.post(hall.officer(), BOOKINGS + "/" + booking + "/record", sheet);
  }

  private Response petition(String record, String etag) {
    return hall.decide(hall.officer(), RECORDS + "/" + record + "/petition", etag, asPetition());
  }

  private Response close(String day) {
    return hall.decide(hall.officer(), DAYS + "/" + day + "/closing", hall.etag(DAYS + "/" + day));
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }

  private void at(String dateTime) {
    clock.set(OffsetDateTime.parse(dateTime).toInstant());
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
