package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.registered;
import static org.workershome.petition.support.Api.submitted;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** Nobody's case disappears: it stays its owner's until somebody else has accepted it. */
@ServiceTest
class OwnershipTest {
  private static final String COLLEAGUE = "energy.petition-officer2";

  @Test
  void aHandOverCountsWhenItIsAcceptedAndTheFirstHandlerStays() {
    String id = registered();
    String offer = offered(id);
    as(OFFICER).get(path(id) + "/ownership").then().body("owner", equalTo(OFFICER));
    decide(OFFICER, id, "hand-overs", to(COLLEAGUE))
        .then()
        .statusCode(409)
        .body("type", endsWith(":hand-over-open"));
    decide(CITY_OFFICER, id, "hand-overs/" + offer + "/answer", Map.of("accepted", true))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-offered-to-caller"));

    decide(COLLEAGUE, id, "hand-overs/" + offer + "/answer", Map.of("accepted", true))
        .then()
        .statusCode(201)
        .body("owner", equalTo(COLLEAGUE))
        .body("firstHandler", equalTo(OFFICER))
        .body("why", equalTo("休假"));

    assertThat(
            Superuser.ofTheRunningTest()
                .texts("select responsible_ref from timer where record_id = ?::uuid", id))
        .containsExactly(Tokens.personRefOf(COLLEAGUE));
    decide(COLLEAGUE, id, "hand-overs/" + offer + "/answer", Map.of("accepted", true))
        .then()
        .statusCode(409);
    as("energy.worker")
        .get(path(id) + "/timeline")
        .then()
        .body("items.kind", contains("RECEIVED", "REGISTERED", "OWNER_CHANGED"));
  }

  @Test
  void whatIsDeclinedOrTakenBackStays() {
    String id = registered();
    decide(
            COLLEAGUE,
            id,
            "hand-overs/" + offered(id) + "/answer",
            Map.of("accepted", false, "reason", "案件过多"))
        .then()
        .statusCode(201)
        .body("owner", equalTo(OFFICER));
    String second = offered(id);
    decide(OFFICER, id, "hand-overs/" + second + "/withdrawal", Map.of()).then().statusCode(201);

    as(OFFICER)
        .get(path(id) + "/ownership")
        .then()
        .body("owner", equalTo(OFFICER))
        .body("handOvers.state", contains("DECLINED", "WITHDRAWN"));
  }

  @Test
  void onlyTheOwnerOrALeaderOffersACase() {
    String id = registered();

    decide(COLLEAGUE, id, "hand-overs", to(COLLEAGUE))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-owner"));
    decide("energy.leader", id, "hand-overs", to(COLLEAGUE)).then().statusCode(201);
  }

  @Test
  void anOfferThatIsOlderThanTheCaseIsNotTaken() {
    // Given: offered in the city, then sent to a union that takes it on
    Cases.theRegisterIsLoaded();
    String id = submitted("city.worker", residual());
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
    String offer =
        decide(CITY_OFFICER, id, "hand-overs", to("city.petition-officer2"))
            .then()
            .statusCode(201)
            .extract()
            .path("handOvers[0].id");
    decide(CITY_OFFICER, id, "transfer", Map.of("to", "CQ.ENERGY", "requirement", "属你单位"))
        .then()
        .statusCode(201);
    decide(OFFICER, id, "acceptance", acceptance()).then().statusCode(201);

    // When
    decide(
            "city.petition-officer2",
            id,
            "hand-overs/" + offer + "/answer",
            Map.of("accepted", true))
        .then()
        .statusCode(409)
        .body("type", endsWith(":hand-over-stale"));

    // Then
    as(OFFICER)
        .get(path(id) + "/ownership")
        .then()
        .body("owner", equalTo(OFFICER))
        .body("handOvers.state", contains("WITHDRAWN"));
    decide(OFFICER, id, "hand-overs", to(COLLEAGUE)).then().statusCode(201);
  }

  @Test
  void aCaseThatHasEndedIsNotTakenOver() {
    String id = registered();
    String offer = offered(id);
    decide("energy.worker", id, "withdrawal", Map.of("reason", "已解决")).then().statusCode(201);

    decide(COLLEAGUE, id, "hand-overs/" + offer + "/answer", Map.of("accepted", true))
        .then()
        .statusCode(409)
        .body("type", endsWith(":hand-over-stale"));
    as(OFFICER)
        .get(path(id) + "/ownership")
        .then()
        .body("owner", equalTo(OFFICER))
        .body("handOvers.state", contains("WITHDRAWN"));
    decide(OFFICER, id, "hand-overs", to(COLLEAGUE)).then().statusCode(409);
  }

  @Test
  void whoeverOfferedItTakesItBackAndSoDoesTheLeader() {
    String id = registered();
    String first =
        decide("energy.leader", id, "hand-overs", to(COLLEAGUE))
            .then()
            .statusCode(201)
            .extract()
            .path("handOvers[0].id");
    decide(COLLEAGUE, id, "hand-overs/" + first + "/withdrawal", Map.of())
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-owner"));
    decide("energy.leader", id, "hand-overs/" + first + "/withdrawal", Map.of())
        .then()
        .statusCode(201);
    String second = offered(id);
    decide("energy.leader2", id, "hand-overs/" + second + "/withdrawal", Map.of())
        .then()
        .statusCode(201);
    decide("city.leader", id, "hand-overs", to(COLLEAGUE))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-owner"));
  }

  @Test
  void theOwnerWorksInTheUnionThatHandlesIt() {
    String id = registered();
    String offer =
        decide(OFFICER, id, "hand-overs", to(CITY_OFFICER))
            .then()
            .statusCode(201)
            .extract()
            .path("handOvers[0].id");

    decide(CITY_OFFICER, id, "hand-overs/" + offer + "/answer", Map.of("accepted", true))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
  }

  @Test
  void aSuperiorUrgesAndIsAnsweredByADay() {
    String id = registered();
    Response urged =
        decide(
            "city.leader",
            id,
            "urgings",
            Map.of(
                "trigger", "OVERDUE",
                "requirement", "十日内办结",
                "answerDueOn", today().plusDays(10).toString()));
    urged.then().statusCode(201);

    decide(OFFICER, id, "urgings/" + urged.path("id") + "/answer", Map.of("answer", "已约谈用人单位。"))
        .then()
        .statusCode(201);
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'urging-answer' }.state", equalTo("MET"));
    decide(OFFICER, id, "urgings/" + urged.path("id") + "/answer", Map.of("answer", "再答"))
        .then()
        .statusCode(409);
  }

  @Test
  void eachUrgingHasItsDayAndIsAnsweredByWhoeverIsUrged() {
    String id = registered();
    String later = urged("city.leader", id, 20);
    String sooner = urged("energy.petition-officer", id, 5);

    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.findAll { it.kind == 'urging-answer' && it.state == 'OPEN' }.dueOn",
            containsInAnyOrder(today().plusDays(5).toString(), today().plusDays(20).toString()));
    decide(OFFICER, id, "urgings/" + sooner + "/answer", Map.of("answer", "已办。"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":urger-answers"));
    decide(CITY_OFFICER, id, "urgings/" + later + "/answer", Map.of("answer", "已办。"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":not-the-handling-union"));
    decide(COLLEAGUE, id, "urgings/" + sooner + "/answer", Map.of("answer", "已办。"))
        .then()
        .statusCode(201);

    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.find { it.kind == 'urging-answer' && it.state == 'OPEN' }.dueOn",
            equalTo(today().plusDays(20).toString()));
    decide(OFFICER, id, "urgings/" + later + "/answer", Map.of("answer", "已办。"))
        .then()
        .statusCode(201);
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.findAll { it.kind == 'urging-answer' && it.state == 'MET' }", hasSize(2))
        .body("items.findAll { it.kind == 'urging-answer' && it.state == 'OPEN' }", hasSize(0));
  }

  private static String urged(String account, String id, int days) {
    return decide(
            account,
            id,
            "urgings",
            Map.of(
                "trigger", "OVERDUE",
                "requirement", "按期办结",
                "answerDueOn", today().plusDays(days).toString()))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String offered(String id) {
    return decide(OFFICER, id, "hand-overs", to(COLLEAGUE))
        .then()
        .statusCode(201)
        .extract()
        .path("handOvers.find { it.state == 'OFFERED' }.id");
  }

  private static Map<String, String> to(String account) {
    return Map.of("toSubject", Tokens.subjectOf(account), "reason", "休假");
  }
}
