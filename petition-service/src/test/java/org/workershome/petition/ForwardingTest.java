package org.workershome.petition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.servedToday;
import static org.workershome.petition.support.Cases.today;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** A petition goes down the tree, comes back, or is reported on. */
@ServiceTest
class ForwardingTest {
  private static final String CITY_WORKER = "city.worker";

  @BeforeEach
  void register() {
    Cases.theRegisterIsLoaded();
  }

  @Test
  void theReceiverSeesItTakesItOnAndNobodyBesideDoes() {
    String id = registeredInTheCity();
    as(OFFICER).get(path(id)).then().statusCode(404);

    decide(CITY_OFFICER, id, "transfer", transfer("CQ.ENERGY"))
        .then()
        .statusCode(201)
        .body("state", equalTo("SENT"));

    as(OFFICER).get(path(id)).then().statusCode(200);
    as("yubei.petition-officer").get(path(id)).then().statusCode(404);
    as(OFFICER).get("/api/petition/received").then().body("items.petitionId", hasItem(id));
    decide(CITY_OFFICER, id, "acceptance", acceptance())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-receiver"));
    decide(OFFICER, id, "acceptance", acceptance())
        .then()
        .statusCode(201)
        .body("handlingUnion", equalTo("CQ.ENERGY"));
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
    decide(OFFICER, id, "delivery", servedToday()).then().statusCode(201);
    decide(CITY_WORKER, id, "review-request", Map.of("grounds", "不服"))
        .then()
        .statusCode(201)
        .body("reviewer", equalTo("CQ"));
    as(CITY_WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("TRANSFERRED"));
  }

  @Test
  void anObjectionIsAgreedToAndThePetitionComesBack() {
    String id = registeredInTheCity();
    decide(CITY_OFFICER, id, "transfer", transfer("CQ.ENERGY")).then().statusCode(201);

    decide(OFFICER, id, "objection", Map.of("text", "该职工不属于我单位。"))
        .then()
        .statusCode(201)
        .body("state", equalTo("OBJECTED"));
    decide(OFFICER, id, "objection-decision", Map.of("agreed", true, "reason", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-sender"));
    decide(CITY_OFFICER, id, "objection-decision", Map.of("agreed", true, "reason", "理由成立"))
        .then()
        .statusCode(201)
        .body("state", equalTo("RETURNED"));

    as(OFFICER).get(path(id)).then().statusCode(404);
    as(CITY_OFFICER).get(path(id)).then().body("state", equalTo("REGISTERED"));
    decide(CITY_OFFICER, id, "transfer", transfer("CQ.YUBEI")).then().statusCode(201);
    as("yubei.petition-officer").get(path(id)).then().statusCode(200);
  }

  @Test
  void anObjectionThatIsRefusedLeavesItWithTheReceiver() {
    String id = registeredInTheCity();
    decide(
            CITY_OFFICER,
            id,
            "assignment",
            Map.of(
                "to", "CQ.ENERGY",
                "feedbackDueOn", today().plusDays(20).toString(),
                "requirement", "查清并报告"))
        .then()
        .statusCode(201);
    decide(OFFICER, id, "objection", Map.of("text", "不属于我单位。")).then().statusCode(201);
    decide(CITY_OFFICER, id, "objection-decision", Map.of("agreed", false, "reason", "属于你单位"))
        .then()
        .statusCode(201);

    as(OFFICER).get(path(id)).then().body("state", equalTo("ASSIGNED"));
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.find { it.kind == 'feedback' }.dueOn", equalTo(today().plusDays(20).toString()));
    decide(OFFICER, id, "feedback", Map.of("text", "已查清。"))
        .then()
        .statusCode(201)
        .body("state", equalTo("ANSWERED"));
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'feedback' }.state", equalTo("MET"));
  }

  @Test
  void afterFiveWorkingDaysItIsTooLateToObject() {
    String id = registeredInTheCity();
    decide(CITY_OFFICER, id, "transfer", transfer("CQ.ENERGY")).then().statusCode(201);
    age(id, "objection", 30);

    decide(OFFICER, id, "objection", Map.of("text", "不属于我单位。"))
        .then()
        .statusCode(422)
        .body("article", containsString("第二十三条"));
  }

  @Test
  void itGoesDownOnly() {
    String id = registeredInTheCity();

    decide(CITY_OFFICER, id, "transfer", transfer("CQ"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-below"));
    decide(
            CITY_OFFICER,
            id,
            "assignment",
            Map.of("to", "CQ.ENERGY", "feedbackDueOn", today().toString(), "requirement", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":feedback-day-not-ahead"));
  }

  @Test
  void itGoesToAUnionThatExists() {
    String id = registeredInTheCity();

    decide(CITY_OFFICER, id, "transfer", transfer("CQ.NOWHERE"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":union-not-known"));
    as(CITY_OFFICER).get(path(id)).then().body("state", equalTo("REGISTERED"));
  }

  @Test
  void theReceiverHasFifteenDaysOfItsOwnAndTheSenderGetsHisBack() {
    // Given: ten of the sender's days are gone
    String id = registeredInTheCity();
    age(id, "notice", 10);

    // When
    decide(CITY_OFFICER, id, "transfer", transfer("CQ.ENERGY")).then().statusCode(201);

    // Then
    as(CITY_WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items.findAll { it.kind == 'notice' }.state", containsInAnyOrder("MET", "OPEN"))
        .body(
            "items.find { it.kind == 'notice' && it.state == 'OPEN' }.dueOn",
            equalTo(today().plusDays(15).toString()));

    // And back
    decide(CITY_OFFICER, id, "recall", Map.of("text", "转送有误")).then().statusCode(201);
    as(CITY_WORKER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.find { it.kind == 'notice' && it.state == 'OPEN' }.dueOn",
            equalTo(today().plusDays(5).toString()));
  }

  @Test
  void theSenderTakesItBackAsLongAsTheReceiverHasNotTakenItOn() {
    String id = registeredInTheCity();
    decide(CITY_OFFICER, id, "transfer", transfer("CQ.ENERGY")).then().statusCode(201);
    decide(OFFICER, id, "recall", Map.of("text", "x"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-sender"));

    decide(CITY_OFFICER, id, "recall", Map.of("text", "转送有误"))
        .then()
        .statusCode(201)
        .body("state", equalTo("RECALLED"));

    as(OFFICER).get(path(id)).then().statusCode(404);
    as(CITY_OFFICER).get(path(id)).then().body("state", equalTo("REGISTERED"));
    as(CITY_WORKER).get(path(id) + "/timeline").then().body("items.kind", hasItem("RECALLED"));
    as(CITY_WORKER)
        .get(path(id) + "/timers")
        .then()
        .body("items.findAll { it.state == 'OPEN' }.kind", contains("notice"));
    decide(CITY_OFFICER, id, "transfer", transfer("CQ.YUBEI")).then().statusCode(201);
    decide("yubei.petition-officer", id, "acceptance", acceptance()).then().statusCode(201);
    decide(CITY_OFFICER, id, "recall", Map.of("text", "x"))
        .then()
        .statusCode(409)
        .body("legalMoves", hasItem("OPINION"));
  }

  @Test
  void theReceiverKeepsWhatThePetitionerSigned() {
    String id = registeredInTheCity();
    String slip = Cases.signedPaper(CITY_WORKER, id);
    decide(CITY_OFFICER, id, "transfer", transfer("CQ.ENERGY")).then().statusCode(201);
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);
    as(OFFICER).get(path(id) + "/attachments/" + slip).then().statusCode(200);
    as("yubei.petition-officer").get(path(id) + "/attachments/" + slip).then().statusCode(404);

    decide(OFFICER, id, "settlement", Cases.signed(OFFICER, id)).then().statusCode(201);
  }

  private static String registeredInTheCity() {
    String id = submitted(CITY_WORKER, residual());
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
    return id;
  }

  private static Map<String, String> transfer(String to) {
    return Map.of("to", to, "requirement", "属于你单位职权范围");
  }
}
