package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.workershome.petition.support.Api.allRoutes;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.petition;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.theRegisterIsLoaded;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** At the counter, by the direct line, sealed, and asked about without an account. */
@ServiceTest
class WaysInTest {
  private static final String COUNTER = "/api/petitions/counter";

  @Test
  void whatIsEnteredAtTheCounterIsRegisteredAtOnceForWhoeverCame() {
    Response entered = post(OFFICER, COUNTER, visit());

    entered.then().statusCode(201).body("state", equalTo("REGISTERED"));
    String id = entered.path("id");
    as(OFFICER)
        .get(path(id))
        .then()
        .body("channel", equalTo("VISIT"))
        .body("contactPhone", equalTo("139****4321"));
    as(OFFICER)
        .get(path(id) + "/timeline")
        .then()
        .body("items.kind", contains("RECEIVED", "REGISTERED"));
    as(OFFICER).get(path(id) + "/timers").then().body("items.kind", contains("notice"));
    as(OFFICER)
        .get(path(id) + "/ownership")
        .then()
        .body("firstHandler", equalTo(OFFICER))
        .body("why", equalTo("首访登记"));
    assertThat(Topics.published("workershome.petition", id, 1)).hasSize(1);
  }

  @Test
  void badInputNamesEveryFault() {
    Map<String, Object> body = visit();
    body.put("channel", "ONLINE");
    body.put(
        "petitioner",
        Map.of("name", "张三", "citizenId", "500112199001011234", "phone", "13900004321"));

    post(OFFICER, COUNTER, body)
        .then()
        .statusCode(400)
        .body("faults.field", contains("channel", "petitioner.citizenId"));
    post(WORKER, COUNTER, visit()).then().statusCode(403);
  }

  @Test
  void anAnonymousLetterIsTakenAndNobodyIsTold() {
    Map<String, Object> body = visit();
    body.remove("petitioner");
    body.put("channel", "LETTER");

    String id = post(OFFICER, COUNTER, body).then().statusCode(201).extract().path("id");

    as(OFFICER).get(path(id) + "/messages").then().statusCode(200).body("$", not(hasItem("x")));
    assertThat(
            database().number("select count(*) from notify_message where record_id = ?::uuid", id))
        .isZero();
  }

  @Test
  void withTheCodeAndTheEndingTheStateIsTold() {
    Response entered = post(OFFICER, COUNTER, visit());

    status(entered.path("queryCode"), "4321", "10.0.0.1")
        .then()
        .statusCode(200)
        .body("number", equalTo(entered.path("number")))
        .body("stateZh", equalTo("已登记"));
    status(entered.path("queryCode"), "1111", "10.0.0.1").then().statusCode(404);
    status("0".repeat(26), "4321", "10.0.0.1").then().statusCode(404);
  }

  @Test
  void afterAFewWrongTriesTheRightOneIsAnsweredLikeAWrongOne() {
    Response entered = post(OFFICER, COUNTER, visit());
    String code = entered.path("queryCode");
    for (int i = 0; i < 5; i++) {
      status(code, "111" + i, "10.0.0.2").then().statusCode(404);
    }

    Response right = status(code, "4321", "10.0.0.2");
    Response wrong = status(code, "1111", "10.0.0.2");

    right.then().statusCode(404);
    assertThat(right.<String>path("detail")).isEqualTo(wrong.path("detail"));
    status(code, "4321", "10.0.0.3").then().statusCode(200);
  }

  @Test
  void theDirectLineGoesPastTheUnitAndIsAnsweredInFiveWorkingDays() {
    String id =
        post(WORKER, "/api/petitions/direct-line", petition())
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(OFFICER).get(path(id)).then().statusCode(404);
    as(CITY_OFFICER).get(path(id)).then().statusCode(200).body("channel", equalTo("DIRECT_LINE"));
    as(WORKER).get(path(id) + "/timers").then().body("items.kind", hasItem("direct-line-answer"));
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
  }

  @Test
  void aRequestOfTheDirectLineIsAcknowledgedOnceAndTheWorkerSeesIt() {
    String id = byTheDirectLine();
    decide("energy.petition-officer", registered(), "acknowledgement", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith(":no-acknowledgement-owed"));

    decide(CITY_OFFICER, id, "acknowledgement", Map.of())
        .then()
        .statusCode(201)
        .body("acknowledgedBy", equalTo(CITY_OFFICER))
        .body("late", equalTo(false));

    decide(CITY_OFFICER, id, "acknowledgement", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith(":no-acknowledgement-owed"));
    as(WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("ACKNOWLEDGED"));
    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'direct-line-answer' }.state", equalTo("MET"));
    as(WORKER)
        .get(path(id) + "/messages")
        .then()
        .body("template", hasItem("petition-acknowledged"));
  }

  @Test
  void aDecisionAnswersTheDirectLineAsWellAndTheCaseCanBeClosed() {
    String id = byTheDirectLine();
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);

    decide(CITY_OFFICER, id, "statutory-route", allRoutes()).then().statusCode(201);

    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'direct-line-answer' }.state", equalTo("MET"));
    decide(CITY_OFFICER, id, "closing", Map.of("reason", "已告知")).then().statusCode(201);
  }

  @Test
  void theReceiverOfATransferAnswersTheDirectLine() {
    theRegisterIsLoaded();
    String id = byTheDirectLine();
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);

    decide(CITY_OFFICER, id, "transfer", Map.of("to", "CQ.YUBEI", "requirement", "属你单位"))
        .then()
        .statusCode(201);

    as(WORKER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.findAll { it.kind == 'direct-line-answer' }.state",
            containsInAnyOrder("MET", "OPEN"));
    decide(CITY_OFFICER, id, "acknowledgement", Map.of())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
    decide("yubei.petition-officer", id, "acknowledgement", Map.of()).then().statusCode(201);
  }

  @Test
  void theDirectLineIsAlsoATelephoneAndAMailboxAndAnAnonymousOneOwesNoNotice() {
    Map<String, Object> body = visit();
    body.put("channel", "DIRECT_LINE");
    String rang = post(OFFICER, COUNTER, body).then().statusCode(201).extract().path("id");
    body.remove("petitioner");
    String wrote = post(OFFICER, COUNTER, body).then().statusCode(201).extract().path("id");

    as(OFFICER)
        .get(path(rang) + "/timers")
        .then()
        .body("items.kind", containsInAnyOrder("notice", "direct-line-answer"));
    as(OFFICER)
        .get(path(wrote) + "/timers")
        .then()
        .body("items.kind", contains("direct-line-answer"));
  }

  @Test
  void whatIsUrgentIsToldAboveAtOnceAndNotedThere() {
    // Given
    as("energy.leader").put("/api/petition/supervision").then().statusCode(200);
    as("city.leader").put("/api/petition/supervision").then().statusCode(200);
    Map<String, Object> body = visit();
    body.put("urgent", true);

    // When
    String id = post(OFFICER, COUNTER, body).then().statusCode(201).extract().path("id");

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database()
                    .texts(
                        "select e.to_ref from timer_escalation e join timer t on t.id = e.timer_id"
                            + " where t.record_id = ?::uuid and t.kind = 'urgent-report-acknowledgement'",
                        id),
            List.of(Tokens.personRefOf("city.leader"))::equals);
    decide("energy.leader", id, "urgency-acknowledgement", Map.of()).then().statusCode(409);
    decide("city.leader", id, "urgency-acknowledgement", Map.of()).then().statusCode(200);
    decide("city.leader", id, "urgency-acknowledgement", Map.of()).then().statusCode(409);
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'urgent-report-acknowledgement' }.state", equalTo("MET"));
  }

  @Test
  void aLetterThatLayCountsFromTheDayOnWhichItCame() {
    Map<String, Object> body = visit();
    body.put("channel", "LETTER");
    body.put("receivedOn", today().minusDays(5).toString());

    post(OFFICER, COUNTER, body)
        .then()
        .statusCode(201)
        .body("noticeDueOn", equalTo(today().plusDays(10).toString()));
    for (LocalDate day : List.of(today().plusDays(1), today().minusDays(61))) {
      body.put("receivedOn", day.toString());
      post(OFFICER, COUNTER, body)
          .then()
          .statusCode(400)
          .body("faults.code", contains("OUT_OF_RANGE"));
    }
  }

  @Test
  void anAccusationIsSeenByNobodyInTheAccusedUnion() {
    String id = accused();

    for (String path :
        List.of("", "/timeline", "/timers", "/letters", "/ownership", "/messages", "/repeats")) {
      as(OFFICER).get(path(id) + path).then().statusCode(404);
      as("energy.leader").get(path(id) + path);
    }
    as("energy.auditor").get(path(id)).then().statusCode(404);
    as(CITY_OFFICER).get(path(id)).then().statusCode(200).body("category", equalTo("ACCUSATION"));
    as(WORKER).get(path(id)).then().statusCode(200);
    as(OFFICER).get("/api/petitions?limit=100").then().body("items.id", not(hasItem(id)));
    assertThat(
            as("energy.auditor")
                .get("/api/petition/audit?recordId=" + id)
                .then()
                .extract()
                .asString())
        .doesNotContain("petition-handed-in");
  }

  @Test
  void ofAnAccusationNoEventAndNoSearchTells() {
    String id = accused();
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);

    assertThat(database().number("select count(*) from outbox where aggregate_id = ?", id))
        .isZero();
    decide(CITY_OFFICER, id, "transfer", Map.of("to", "CQ.ENERGY", "requirement", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":union-is-accused"));
  }

  private static String byTheDirectLine() {
    return post(WORKER, "/api/petitions/direct-line", petition())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String accused() {
    return post(
            WORKER,
            "/api/petitions/accusations",
            Map.of(
                "title", "工会经费被挪用",
                "text", "分管人员将经费用于个人。",
                "employerName", "重庆某矿业有限公司"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> visit() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", "VISIT");
    body.put("petitioner", Map.of("name", "张三", "phone", "13900004321"));
    body.put("category", "CLAIM");
    body.put("matter", "OTHER");
    body.put("title", "反映宿舍供暖");
    body.put("text", "宿舍冬季无供暖。");
    body.put("employer", Map.of("name", "重庆某矿业有限公司"));
    body.put("orally", true);
    body.put("confidential", false);
    body.put("urgent", false);
    return body;
  }

  private static Response status(String code, String suffix, String address) {
    return anyone()
        .header("X-Forwarded-For", address)
        .body(Map.of("queryCode", code, "suffix", suffix))
        .post("/api/petitions/status");
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
