package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.reception.Hall.DAYS;
import static org.workershome.petition.reception.Hall.rule;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** From planned days to the published roster, and who receives. */
@ServiceTest
@TestProfile(TimeStands.class)
class RosterTest {
  private final MutableClock clock;
  private final TellLeaders tell;
  private final Hall hall = new Hall();

  RosterTest(MutableClock clock, TellLeaders tell) {
    this.clock = clock;
    this.tell = tell;
  }

  @BeforeEach
  void itIsAMondayInMarch() {
    at(TimeStands.BEGIN);
  }

  @Test
  void aRosterIsPublishedWholeOrNotAtAll() {
    // Given
    hall.adopted(rule());
    List<String> days = hall.generated("2026-04-30", false).then().extract().path("days.id");
    hall.published("2026-04-30", true)
        .then()
        .statusCode(200)
        .body("items.missing", everyItem(hasSize(3)));
    Response refused = hall.published("2026-04-30", false);
    assertProblem(refused, 422, "roster-incomplete");
    assertThat(refused.jsonPath().getString("article")).isEqualTo("信访工作条例 第十八条");
    assertThat(refused.jsonPath().getList("days")).containsExactlyElementsOf(days);

    // When
    String leader = hall.leader(1);
    for (String day : days) {
      assign(day, leader).then().statusCode(200).body("leaderName", equalTo("领导1"));
    }
    hall.worker(1).get(DAYS).then().statusCode(200).body("items", empty());
    hall.published("2026-04-30", false).then().statusCode(200).body("items", hasSize(2));

    // Then
    hall.worker(1)
        .get(DAYS)
        .then()
        .body("items.id", contains(days.get(1), days.get(0)))
        .body("items[0].leaderPost", equalTo("副主席"))
        .body("items[0].leaderPortfolio", equalTo("分管权益保障"))
        .body("items[0].place", equalTo("总工会一楼接待室"))
        .body("items[0].form", equalTo("FIXED_PLACE"))
        .body("items[0].opensAt", equalTo("09:00"))
        .body("items[0].legalMoves", empty());
    Response again = assign(days.getFirst(), leader);
    assertProblem(again, 409, "illegal-day-move");
    assertThat(again.jsonPath().getList("legalMoves"))
        .isEqualTo(List.of("SWAP", "CANCELLATION", "CLOSING"));
  }

  @Test
  void aPlannedDayMayBeElsewhereAndOtherwiseThanTheRuleSays() {
    String leader = hall.leader(1);
    hall.adopted(rule());
    String day = hall.generated("2026-03-31", false).then().extract().path("days[0].id");

    hall.officer()
        .header("If-Match", "\"1\"")
        .body(Map.of("leaderId", leader, "place", "三号井区队会议室", "form", "GOING_DOWN"))
        .put(DAYS + "/" + day + "/arrangement")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("place", equalTo("三号井区队会议室"))
        .body("form", equalTo("GOING_DOWN"));
    assertProblem(
        hall.officer()
            .header("If-Match", "\"1\"")
            .body(Map.of("leaderId", leader))
            .put(DAYS + "/" + day + "/arrangement"),
        412,
        "version-conflict");
  }

  @Test
  void whoMayReadTheRosterIsTheUnionAndThoseBelowIt() {
    String day = hall.day();

    hall.worker(1).get(DAYS + "/" + day).then().statusCode(200).body("slots", hasSize(4));
    below("energy.worker1").get(DAYS + "/" + day).then().statusCode(200);
    below("energy.worker1").get(DAYS).then().body("items.id", contains(day));
    below("energy.petition-officer").get(DAYS + "/" + day).then().statusCode(200);
    new Hall().worker(1).get(DAYS + "/" + day).then().statusCode(404);
    new Hall().officer().get(DAYS + "/" + day).then().statusCode(404);
    hall.as("energy.aid-clerk").get(DAYS + "/" + day).then().statusCode(403);
    // Read, but not decided about: that is the union's own business.
    hall.decide(
            below("energy.petition-officer"),
            DAYS + "/" + day + "/cancellation",
            "\"2\"",
            Map.of("reason", "x"))
        .then()
        .statusCode(404);
  }

  @Test
  void theLeaderIsToldFiveDaysAheadAndOnce() {
    // Given
    String day = hall.day();
    at("2026-03-19T23:59:00+08:00");
    tell.sweep();
    assertThat(told(day)).isEmpty();

    // When
    at("2026-03-20T00:01:00+08:00");
    tell.sweep();
    tell.sweep();

    // Then
    assertThat(told(day))
        .containsExactly("【工会】您将于2026年3月25日在工会主席接待日接待职工，请安排好时间；确需调换的，请及时告知信访工作人员。");
    hall.officer().get(DAYS + "/" + day).then().body("day.leaderToldAt", notNullValue());
    hall.worker(1).get(DAYS + "/" + day).then().body("day.leaderToldAt", nullValue());
  }

  @Test
  void whoStandsInIsWrittenDownAndToldToo() {
    // Given
    String day = hall.day();
    at("2026-03-24T09:00:00+08:00");
    tell.sweep();
    String other = leaderId(2);

    // When
    Response swapped = swap(day, Map.of("leaderId", other, "reason", "参加市委会议"));
    tell.sweep();

    // Then
    swapped.then().statusCode(200).body("leaderName", equalTo("领导2"));
    hall.officer()
        .get(DAYS + "/" + day + "/swaps")
        .then()
        .body("items.fromName", contains("领导1"))
        .body("items.toName", contains("领导2"))
        .body("items.reason", contains("参加市委会议"))
        .body("items.byName", contains("energy.petition-officer"));
    hall.worker(1).get(DAYS + "/" + day + "/swaps").then().statusCode(403);
    assertThat(told(day)).hasSize(2);
    assertProblem(swap(day, Map.of("leaderId", other, "reason", "x")), 422, "leader-unchanged");
  }

  @Test
  void twoExchangeTheirDays() {
    List<String> days = hall.roster(rule(), "2026-04-30");

    swap(days.get(0), Map.of("leaderId", leaderId(2), "reason", "出差", "otherDayId", days.get(1)))
        .then()
        .statusCode(200);

    hall.worker(1).get(DAYS).then().body("items.leaderName", contains("领导1", "领导2"));
    hall.officer()
        .get(DAYS + "/" + days.get(1) + "/swaps")
        .then()
        .body("items.toName", contains("领导1"))
        .body("items.otherDayId", contains(days.get(0)));
    assertProblem(
        swap(
            days.get(0),
            Map.of("leaderId", leaderId(1), "reason", "出差", "otherDayId", days.get(0))),
        422,
        "leader-of-another-day");
  }

  @Test
  void onlyALeaderOfTheUnionStandsIn() {
    String day = hall.day();
    String stranger = new Hall().leader(7);
    String left = leaderId(2);
    hall.decide(hall.officer(), DAYS + "/leaders/" + left + "/departure", "\"1\"")
        .then()
        .statusCode(200)
        .body("leftOn", equalTo("2026-03-02"));

    for (String nobody : List.of(stranger, left, "019ab0c2-6f00-7a3e-8c11-0242ac120002")) {
      assertProblem(
          swap(day, Map.of("leaderId", nobody, "reason", "x")), 422, "leader-not-of-union");
    }
  }

  @Test
  void aLeaderIsOnTheListOnce() {
    hall.leader(1);

    assertProblem(
        hall.post(
            hall.officer(),
            DAYS + "/leaders",
            Map.of(
                "name",
                "又一",
                "post",
                "p",
                "portfolio",
                "w",
                "citizenId",
                Hall.citizen(901),
                "rank",
                2)),
        409,
        "leader-known");
    hall.post(
            hall.officer(),
            DAYS + "/leaders",
            Map.of(
                "name",
                "错",
                "post",
                "p",
                "portfolio",
                "w",
                "citizenId",
                "500101199001019999",
                "rank",
                2))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("citizenId"));
    assertThat(
            database()
                .texts(
                    "select encode(contact_phone_sealed, 'escape') from reception_leader"
                        + " where union_path = ?::ltree",
                    hall.union)
                .getFirst())
        .doesNotContain("13800000101");
  }

  private Response assign(String day, String leader) {
    return hall.officer()
        .header("If-Match", hall.etag(DAYS + "/" + day))
        .body(Map.of("leaderId", leader))
        .put(DAYS + "/" + day + "/arrangement");
  }

  private Response swap(String day, Map<String, Object> body) {
    return hall.decide(
        hall.officer(), DAYS + "/" + day + "/swap", hall.etag(DAYS + "/" + day), body);
  }

  private String leaderId(int rank) {
    return hall.officer().get(DAYS + "/leaders").path("items.find { it.rank == " + rank + " }.id");
  }

  private RequestSpecification below(String account) {
    return Api.anyone()
        .header("Authorization", Tokens.of(account).union(hall.union + ".MINE").bearer());
  }

  private static List<String> told(String day) {
    return database()
        .texts(
            "select text_zh from notify_message where record_id = ?::uuid"
                + " and template = 'reception-leader-told' order by created_at, id",
            day);
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }

  private void at(String dateTime) {
    clock.set(OffsetDateTime.parse(dateTime).toInstant());
  }
}
