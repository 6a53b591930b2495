package org.workershome.petition.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** A sample is drawn, what is found goes back to whoever has to mend it, and comes to an end. */
@ServiceTest
class InspectionTest {
  private static final String INSPECTIONS = "/api/inspections";
  private static final At CITY = new At("CQ");

  @Test
  void theSameSeedDrawsTheSameCases() {
    At union = new At("CQ.INSPA");
    List<String> cases = cases(union, 12);

    Response first = draw(CITY, "inspector", body(union, 5, "NONE", 42L));
    Response second = draw(CITY, "inspector", body(union, 5, "NONE", 42L));
    Response other = draw(CITY, "inspector", body(union, 5, "NONE", 43L));

    first
        .then()
        .statusCode(201)
        .body("seed", equalTo(42))
        .body("population", equalTo(12))
        .body("size", equalTo(5));
    assertThat(sample(first)).hasSize(5).isSubsetOf(cases).isEqualTo(sample(second));
    assertThat(sample(other)).isNotEqualTo(sample(first));
    // What comes in later changes nothing of it
    cases(union, 3);
    CITY.get("auditor", INSPECTIONS + "/" + first.path("id") + "/sample-check")
        .then()
        .statusCode(200)
        .body("seed", equalTo(42))
        .body("same", equalTo(true))
        .body("missing", empty())
        .body("added", empty());
  }

  @Test
  void aSampleWithoutASeedKeepsTheOneThatWasDrawn() {
    At union = new At("CQ.INSPB");
    cases(union, 3);

    Response drawn = draw(CITY, "inspector", body(union, 2, "MATTER", null));

    drawn.then().statusCode(201).body("stratum", equalTo("MATTER"));
    assertThat(drawn.jsonPath().getLong("seed")).isNotNegative();
    CITY.get("inspector", INSPECTIONS + "/" + drawn.path("id") + "/sample-check")
        .then()
        .body("same", equalTo(true));
    CITY.get("inspector", INSPECTIONS + "?limit=100")
        .then()
        .body("items.id", hasItem(drawn.<String>path("id")));
    union
        .get("leader", INSPECTIONS + "?side=INSPECTED")
        .then()
        .body("items.id", hasItem(drawn.<String>path("id")));
  }

  @Test
  void everyHandlerIsInASampleThatIsSpreadByHandler() {
    At union = new At("CQ.INSPC");
    cases(union, 6);
    String rare = union.made("worker99", "/api/petitions", residual());
    union.decide("petition-officer2", path(rare), "registration", Map.of()).then().statusCode(200);

    Response drawn = draw(CITY, "inspector", body(union, 2, "HANDLER", 7L));

    assertThat(sample(drawn)).hasSize(2).contains(rare);
  }

  @Test
  void whoMayNotInspectIsToldWhy() {
    At union = new At("CQ.INSPD");
    cases(union, 1);

    draw(union, "inspector", body(union, 1, "NONE", 1L))
        .then()
        .statusCode(422)
        .body("type", endsWith(":may-not-inspect"))
        .body("article", equalTo("信访工作条例 第三十七条"));
    draw(union, "auditor", body(union, 1, "NONE", 1L)).then().statusCode(201);
    draw(new At("CQ.INSPX"), "auditor", body(union, 1, "NONE", 1L)).then().statusCode(422);
    draw(CITY, "leader", body(union, 1, "NONE", 1L)).then().statusCode(403);
    draw(CITY, "inspector", body(new At("CQ.NOWHERE"), 1, "NONE", 1L))
        .then()
        .statusCode(422)
        .body("type", endsWith(":nothing-to-draw"));
    Map<String, Object> bad = body(union, 0, "NONE", -1L);
    bad.put("toOn", "2020-01-01");
    bad.remove("title");
    draw(CITY, "inspector", bad)
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("size", "seed", "title"));
    Map<String, Object> backwards = body(union, 1, "NONE", 1L);
    backwards.put("toOn", "2020-01-01");
    draw(CITY, "inspector", backwards).then().statusCode(400).body("faults.field", hasItem("toOn"));
  }

  @Test
  void aFindingIsAnsweredSentBackAnsweredAgainAndAccepted() {
    // Given
    At union = new At("CQ.INSPE");
    List<String> cases = cases(union, 2);
    Response drawn = draw(CITY, "inspector", body(union, 2, "NONE", 5L));
    String inspection = INSPECTIONS + "/" + drawn.path("id");
    CITY.post("inspector", inspection + "/findings", finding(outside(), 10))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-in-the-sample"));
    CITY.post("inspector", inspection + "/findings", finding(cases.getFirst(), 0))
        .then()
        .statusCode(422)
        .body("type", endsWith(":rectification-day-not-ahead"));

    // When
    Response found =
        CITY.post("inspector", inspection + "/findings", finding(cases.getFirst(), 10));
    found
        .then()
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .body("legalMoves", containsInAnyOrder("ANSWER"));
    String finding = inspection + "/findings/" + found.path("id");
    union
        .get("petition-officer", INSPECTIONS + "/findings/" + found.path("id") + "/timers")
        .then()
        .body("items[0].kind", equalTo("rectification"))
        .body("items[0].dueOn", equalTo(today().plusDays(10).toString()));
    move(CITY, "inspector", finding, 1, "decision", Map.of("accepted", true, "reason", "x"))
        .then()
        .statusCode(409)
        .body("legalMoves", hasItem("ANSWER"));
    move(CITY, "petition-officer", finding, 1, "answer", Map.of("answer", "代答"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-inspected"));
    move(union, "petition-officer", finding, 1, "answer", Map.of("answer", "已补送达回证。"))
        .then()
        .statusCode(201)
        .body("state", equalTo("ANSWERED"));
    union
        .get("petition-officer", INSPECTIONS + "/findings/" + found.path("id") + "/timers")
        .then()
        .body("items[0].state", equalTo("MET"));
    CITY.decide("inspector", inspection, "closing", Map.of("conclusion", "合格"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":findings-open"))
        .body("open", hasItem(found.<String>path("id")));
    move(CITY, "inspector", finding, 1, "decision", Map.of("accepted", true, "reason", "x"))
        .then()
        .statusCode(412);
    move(CITY, "inspector", finding, 2, "decision", Map.of("accepted", false, "reason", "证明不清"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("dueOn"));
    move(
            CITY,
            "inspector",
            finding,
            2,
            "decision",
            Map.of("accepted", false, "reason", "证明不清", "dueOn", today().plusDays(5).toString()))
        .then()
        .statusCode(201)
        .body("state", equalTo("RETURNED"))
        .body("returned", equalTo(1));
    move(union, "leader", finding, 3, "answer", Map.of("answer", "已重新送达并取得回证。"))
        .then()
        .statusCode(201);
    move(CITY, "auditor", finding, 4, "decision", Map.of("accepted", true, "reason", "属实"))
        .then()
        .statusCode(201)
        .body("state", equalTo("ACCEPTED"))
        .body("legalMoves", empty());

    // Then
    CITY.decide("inspector", inspection, "closing", Map.of("conclusion", "整改到位"))
        .then()
        .statusCode(201)
        .body("state", equalTo("CLOSED"));
    CITY.post("inspector", inspection + "/findings", finding(cases.getFirst(), 10))
        .then()
        .statusCode(409)
        .body("type", endsWith(":inspection-closed"));
    union
        .get("petition-officer", inspection + "/findings")
        .then()
        .body("items", hasSize(1))
        .body("items[0].answer", equalTo("已重新送达并取得回证。"));
    new At("CQ.INSPX").get("petition-officer", inspection + "/findings").then().statusCode(404);
    union.get("petition-officer", inspection + "/cases").then().statusCode(403);
  }

  @Test
  void aRepeatedFindingIsWrittenDownOnce() {
    At union = new At("CQ.INSPF");
    List<String> cases = cases(union, 1);
    Response drawn = draw(CITY, "inspector", body(union, 1, "NONE", 5L));
    String findings = INSPECTIONS + "/" + drawn.path("id") + "/findings";
    String key = newKey();
    Map<String, Object> body = finding(cases.getFirst(), 10);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(
          CITY.as("inspector")
              .header("Idempotency-Key", key)
              .body(body)
              .post(findings)
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    CITY.get("inspector", findings).then().body("items", hasSize(1));
  }

  @Test
  void whatIsNotMendedInTimeIsToldUpwards() {
    At union = new At("CQ.INSPG");
    union.as("leader").put("/api/petition/supervision").then().statusCode(200);
    List<String> cases = cases(union, 1);
    Response drawn = draw(CITY, "inspector", body(union, 1, "NONE", 5L));
    String finding =
        CITY.made(
            "inspector",
            INSPECTIONS + "/" + drawn.path("id") + "/findings",
            finding(cases.getFirst(), 10));
    Superuser database = Superuser.ofTheRunningTest();
    String timer =
        database.texts("select id from timer where record_id = ?::uuid", finding).getFirst();

    database.change(
        "update timer set started_on = started_on - 11, due_on = due_on - 11, warn_on = warn_on - 11"
            + " where id = ?::uuid",
        timer);

    var events = Topics.published("workershome.petition", timer, 2);
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type"))
        .contains("org.workershome.petition.timer-breached.v1");
    events.forEach(new EventSchemas("petition")::assertKept);
    assertThat(
            database.texts(
                "select to_ref from timer_escalation where timer_id = ?::uuid order by at, level limit 1",
                timer))
        .containsExactly(union.personOf("leader"));
    union
        .get("leader", "/api/petition/escalations?limit=200")
        .then()
        .body("items.recordId", hasItem(finding));
  }

  private static String outside() {
    At elsewhere = new At("CQ.INSPH");
    return cases(elsewhere, 1).getFirst();
  }

  static List<String> cases(At union, int many) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String id = union.made("worker" + i, "/api/petitions", residual());
      union.decide("petition-officer", path(id), "registration", Map.of()).then().statusCode(200);
      ids.add(id);
    }
    return ids;
  }

  static Map<String, Object> body(At union, int size, String stratum, @Nullable Long seed) {
    Map<String, Object> body = new HashMap<>();
    body.put("title", "季度抽查");
    body.put("inspected", union.union());
    body.put("fromOn", today().minusDays(30).toString());
    body.put("toOn", today().toString());
    body.put("size", size);
    body.put("stratum", stratum);
    if (seed != null) {
      body.put("seed", seed);
    }
    return body;
  }

  static Response draw(At at, String role, Map<String, Object> body) {
    return at.post(role, INSPECTIONS, body);
  }

  static Map<String, Object> finding(String petition, int days) {
    return Map.of(
        "petitionId", petition,
        "code", "NOT_SERVED",
        "words", "没有送达证明",
        "requirement", "补充送达并留存回证",
        "dueOn", today().plusDays(days).toString());
  }

  private static Response move(
      At at, String role, String finding, int version, String action, Object body) {
    return at.decide(role, finding, "\"" + version + "\"", action, body);
  }

  private static List<String> sample(Response drawn) {
    return CITY.get("inspector", INSPECTIONS + "/" + drawn.path("id") + "/cases")
        .then()
        .statusCode(200)
        .extract()
        .path("items.petitionId");
  }
}
