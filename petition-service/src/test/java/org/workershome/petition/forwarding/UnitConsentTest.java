package org.workershome.petition.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.registeredResidual;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** Who went past his unit is asked before it goes there. */
@ServiceTest
class UnitConsentTest {

  @BeforeEach
  void register() {
    Cases.theRegisterIsLoaded();
  }

  @Test
  void nothingGoesToTheUnitBeforeItsPetitionerHasAgreed() {
    // Given
    String id = byTheDirectLine();
    sent(id, "CQ.ENERGY")
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-to-unit-missing"))
        .body("article", equalTo("工会职工诉求直通车工作规则"));

    // When
    Response asked = asked(id);
    asked.then().statusCode(201).body("to", equalTo("CQ.ENERGY")).body("agreed", nullValue());
    asked(id).then().statusCode(409).body("type", endsWith(":consent-asked"));
    sent(id, "CQ.ENERGY").then().statusCode(422);
    as(WORKER)
        .get(path(id) + "/messages")
        .then()
        .body("template", hasItem("petition-consent-asked"));
    as(OFFICER).get(path(id)).then().statusCode(404);
    answer(WORKER, id, asked.path("id"), Map.of("agreed", true))
        .then()
        .statusCode(201)
        .body("agreed", equalTo(true));

    // Then
    sent(id, "CQ.ENERGY").then().statusCode(201);
    as(OFFICER).get(path(id)).then().statusCode(200);
    as(WORKER)
        .get(path(id) + "/timeline")
        .then()
        .body("items.kind", hasItems("CONSENT_ASKED", "CONSENT_GIVEN", "TRANSFERRED"));
    answer(WORKER, id, asked.path("id"), Map.of("agreed", false))
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-move"));
  }

  @Test
  void withoutHisConsentTheOfficeHandlesItOrAnotherUnionDoes() {
    // Given: he says no
    String id = byTheDirectLine();
    answer(WORKER, id, asked(id).path("id"), Map.of("agreed", false)).then().statusCode(201);
    as(WORKER)
        .get(path(id) + "/unit-consents")
        .then()
        .statusCode(200)
        .body("items.agreed", contains(false));

    // When, then: neither transferred nor assigned
    sent(id, "CQ.ENERGY").then().statusCode(422);
    decide(
            CITY_OFFICER,
            id,
            "assignment",
            Map.of(
                "to", "CQ.ENERGY",
                "feedbackDueOn", today().plusDays(9).toString(),
                "requirement", "查清并报告"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-to-unit-missing"));
    sent(id, "CQ.YUBEI").then().statusCode(201);
    decide("yubei.petition-officer", id, "acceptance", acceptance()).then().statusCode(201);

    // And: the office itself
    String other = byTheDirectLine();
    decide(CITY_OFFICER, other, "acceptance", acceptance()).then().statusCode(201);
  }

  @Test
  void heThinksAgainAsLongAsItWasNotSentAndMayBeAskedAnew() {
    String id = byTheDirectLine();
    String question = asked(id).path("id");
    answer(WORKER, id, question, Map.of("agreed", true)).then().statusCode(201);
    answer(WORKER, id, question, Map.of("agreed", false)).then().statusCode(201);
    sent(id, "CQ.ENERGY").then().statusCode(422);

    answer(WORKER, id, asked(id).path("id"), Map.of("agreed", true)).then().statusCode(201);

    sent(id, "CQ.ENERGY").then().statusCode(201);
  }

  @Test
  void whatAnOfficerHeardHeWritesDownOnceAndHowHeHeardIt() {
    // Given
    String id = byTheDirectLine();
    String question = asked(id).path("id");
    answer(CITY_OFFICER, id, question, Map.of("agreed", true))
        .then()
        .statusCode(400)
        .body("faults.code", contains("HEARD_BY_OFFICER"));
    answer(WORKER, id, question, Map.of("agreed", true, "heard", "电话"))
        .then()
        .statusCode(400)
        .body("faults.field", contains("heard"));

    // When
    answer(CITY_OFFICER, id, question, Map.of("agreed", true, "heard", "电话答复，录音0231"))
        .then()
        .statusCode(201)
        .body("heard", containsString("0231"));

    // Then
    answer(CITY_OFFICER, id, question, Map.of("agreed", false, "heard", "改口"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":consent-answered"));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from audit_entry where record_id = ? and action ="
                        + " 'petition-consent-given'",
                    id))
        .isOne();
  }

  @Test
  void nobodyIsAskedAboutWhatDidNotGoPastHisUnitOrDoesNotGoThere() {
    String id = byTheDirectLine();
    decide(CITY_OFFICER, id, "unit-consents", Map.of("to", "CQ.YUBEI"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-not-needed"));
    decide(OFFICER, registeredResidual(), "unit-consents", Map.of("to", "CQ.ENERGY.MINE3"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-not-needed"));
    as("yubei.petition-officer").get(path(id) + "/unit-consents").then().statusCode(404);
    as("energy.worker2").get(path(id) + "/unit-consents").then().statusCode(404);
  }

  private static String byTheDirectLine() {
    String id =
        post(WORKER, "/api/petitions/direct-line", residual())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    decide(CITY_OFFICER, id, "registration", Map.of()).then().statusCode(200);
    return id;
  }

  private static Response asked(String id) {
    return decide(CITY_OFFICER, id, "unit-consents", Map.of("to", "CQ.ENERGY"));
  }

  private static Response answer(String account, String id, String question, Object body) {
    return decide(account, id, "unit-consents/" + question + "/answer", body);
  }

  private static Response sent(String id, String to) {
    return decide(CITY_OFFICER, id, "transfer", Map.of("to", to, "requirement", "属你单位职权范围"));
  }
}
