package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.workershome.aid.support.Aid.as;
import static org.workershome.aid.support.Aid.post;
import static org.workershome.aid.support.Rules.approve;
import static org.workershome.aid.support.Rules.facts;
import static org.workershome.aid.support.Rules.proposed;
import static org.workershome.aid.support.Rules.ruleSet;
import static org.workershome.aid.support.Rules.standard;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.Aid;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.Superuser;

/**
 * Standards and rule sets are proposed by one, approved by another, and hold from their date on.
 */
@ServiceTest
class RulesOfADateTest {
  private static final String STANDARDS = "/api/aid/subsistence-standards/";

  @Test
  void aStandardIsInForceWhenASecondPersonHasApprovedIt() {
    String id = proposed(standard("511301", "812.00", "2024-01-01"));
    as("energy.aid-clerk").get(STANDARDS + id).then().body("state", equalTo("PROPOSED"));
    selfCheck("511301").then().body("standard.region", equalTo("000000"));

    approve("energy.aid-approver", id).then().statusCode(200).body("state", equalTo("CONSUMED"));

    as("energy.aid-clerk")
        .get(STANDARDS + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("IN_FORCE"))
        .body("version", equalTo(2));
    selfCheck("511301")
        .then()
        .statusCode(200)
        .body("standard.id", equalTo(id))
        .body("standard.monthlyAmount.amount", equalTo("812.00"))
        .body("standard.effectiveFrom", equalTo("2024-01-01"));
  }

  @Test
  void theNearestRegionAndThereTheLatestDateCounts() {
    for (String[] one :
        new String[][] {
          {"511400", "801.00", "2025-06-01"},
          {"511402", "802.00", "2020-01-01"},
          {"511402", "803.00", "2023-01-01"},
          {"511402", "804.00", "2999-01-01"}
        }) {
      approve("energy.aid-approver", proposed(standard(one[0], one[1], one[2])))
          .then()
          .statusCode(200);
    }

    selfCheck("511402").then().body("standard.monthlyAmount.amount", equalTo("803.00"));
    selfCheck("511403").then().body("standard.monthlyAmount.amount", equalTo("801.00"));
  }

  @Test
  void whoProposedDoesNotApproveAndNobodyBesideSeesIt() {
    String id = proposed(standard("511501", "812.00", "2024-01-01"));

    as("energy.aid-reviewer").get("/api/aid/approvals?limit=200").then().statusCode(200);
    as("yubei.aid-reviewer").get(STANDARDS + id).then().statusCode(404);
    as("yubei.aid-approver")
        .get("/api/aid/approvals?limit=200")
        .then()
        .body("items.subjectId", not(hasItem(id)));
    post(
            "energy.aid-clerk",
            "/api/aid/subsistence-standards",
            standard("511501", "1.00", "2024-01-02"))
        .then()
        .statusCode(403);
    // And not by hand either
    assertThatThrownBy(
            () ->
                Superuser.ofTheRunningTest()
                    .change(
                        "update subsistence_standard set state = 'IN_FORCE' where id = ?::uuid",
                        id))
        .rootCause()
        .hasMessageContaining("the request about " + id + " does not allow this");
  }

  @Test
  void aSecondOneOfTheSameDateIsRefused() {
    proposed(standard("511601", "812.00", "2024-01-01"));

    post(
            "energy.aid-reviewer",
            "/api/aid/subsistence-standards",
            standard("511601", "813.00", "2024-01-01"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":rules-exist"));
  }

  @Test
  void aUnionsOwnRuleSetHoldsForItAndNotBesideIt() {
    String id =
        post("beibei.aid-reviewer", "/api/aid/rule-sets", ruleSet("CQ-BEIBEI-1", "2026-01-01"))
            .then()
            .statusCode(201)
            .body("rules.relativePercent", equalTo(150))
            .extract()
            .path("id");
    approve("beibei.aid-approver", id).then().statusCode(200);

    // 1.6 times the standard: relative by the rules of all, nothing by their own
    check(facts("500109", "13440.00"), "CQ.BEIBEI")
        .then()
        .statusCode(200)
        .body("category", equalTo("NONE"))
        .body("ruleSet", equalTo("CQ-BEIBEI-1"));
    check(facts("500109", "13440.00"), "CQ.YUBEI")
        .then()
        .body("category", equalTo("RELATIVE"))
        .body("ruleSet", equalTo("CN-2020"));
    as("yubei.aid-clerk").get("/api/aid/rule-sets/" + id).then().statusCode(404);
  }

  @Test
  void theSetOf2016ShipsBesideTheCurrentOne() {
    as("energy.aid-clerk")
        .get("/api/aid/rule-sets?limit=200")
        .then()
        .statusCode(200)
        .body("items.rules.code", hasItems("CN-2016-36", "CN-2020"));
  }

  @Test
  void faultsOfARuleSetAreNamed() {
    Map<String, Object> wrong = ruleSet("CQ-ENERGY-9", "2026-01-01");
    wrong.put("deepPercent", 200);
    wrong.put("imputedWage", Aid.yuan("1000000.01"));

    post("energy.aid-reviewer", "/api/aid/rule-sets", wrong)
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("relativePercent", "imputedWage"));
    post(
            "energy.aid-reviewer",
            "/api/aid/subsistence-standards",
            standard("511701", "0.00", "2024-01-01"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("monthlyAmount"));
    wrong.put("deepPercent", 0);
    wrong.put("code", "kleinschreibung");
    post("energy.aid-reviewer", "/api/aid/rule-sets", wrong)
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("deepPercent", "code"));
  }

  private static io.restassured.response.Response selfCheck(String region) {
    return check(facts(region, "5000.00"), "CQ.ENERGY");
  }

  private static io.restassured.response.Response check(Map<String, Object> facts, String union) {
    return RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("facts", facts, "union", union))
        .post("/api/aid/self-check");
  }
}
