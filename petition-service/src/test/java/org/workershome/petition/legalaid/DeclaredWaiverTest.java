package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.pledge;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** What an applicant says of himself is believed once an officer has looked at it. */
@ServiceTest
class DeclaredWaiverTest {

  @Test
  void aDeclaredWaiverIsShownAsSuchAndConfirmedByWhoTakesTheApplicationOn() {
    String id = declared();
    read(WORKER, id)
        .then()
        .body("meansStanding", equalTo("DECLARED"))
        .body("meansStandingZh", containsString("待核实"));

    assertProblem(move(OFFICER, id, "acceptance", because("材料齐全")), 422, "waiver-to-be-confirmed");
    move(OFFICER, id, "acceptance", AidCases.confirming())
        .then()
        .statusCode(200)
        .body("meansMethod", equalTo("WAIVED"))
        .body("meansStanding", equalTo("CONFIRMED"))
        .body("greenChannel", notNullValue());

    as(WORKER)
        .get(AID + "/" + id + "/steps")
        .then()
        .body("items.find { it.move == 'ACCEPTANCE' }.note", containsString("经核实成立"));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from legal_aid where id = ?::uuid and means_confirmed_by_ref = ?"
                        + " and means_confirmed_on is not null",
                    id,
                    Tokens.personRefOf(OFFICER)))
        .isOne();
    move(LEADER, id, "grant", because("符合条件")).then().statusCode(200);
  }

  @Test
  void whoseDeclarationDoesNotHoldIsCheckedAsEverybodyElseAndLeavesTheGreenChannel() {
    String id = declared();

    move(OFFICER, id, "acceptance", Map.of("reason", "居住证已过期", "declaredWaiver", "REFUSED"))
        .then()
        .statusCode(200)
        .body("meansMethod", nullValue())
        .body("meansReason", nullValue())
        .body("meansStanding", equalTo("REFUSED"))
        .body("greenChannel", nullValue());

    as(OFFICER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.find { it.kind == 'legal-aid-green-channel' }.state", equalTo("CANCELLED"))
        .body("items.find { it.kind == 'legal-aid-decision' }.state", equalTo("OPEN"));
    as(WORKER)
        .get(AID + "/" + id + "/steps")
        .then()
        .body("items.note", hasItem(containsString("居住证已过期（免予核查的情形经核实不成立）")));
    assertProblem(move(LEADER, id, "grant", because("符合条件")), 422, "means-not-checked");
    move(OFFICER, id, "means-check", pledge())
        .then()
        .statusCode(200)
        .body("meansStanding", equalTo("CONFIRMED"));
    move(LEADER, id, "grant", because("符合条件")).then().statusCode(200);
  }

  @Test
  void aidThatCameBeforeItsPapersDoesNotConcludeOnADeclarationAlone() {
    Map<String, Object> claim = claim("WAGES");
    claim.put("migrantProof", "居住证复印件");
    claim.put("urgentMeasure", true);
    String id = AidCases.applied(claim);
    move(LEADER, id, "urgent-grant", because("须申请财产保全")).then().statusCode(200);

    assertProblem(move(OFFICER, id, "papers", because("材料已补")), 422, "means-to-be-confirmed");
    move(
            OFFICER,
            id,
            "means-check",
            Map.of("method", "WAIVED", "reason", "MIGRANT_WORKER", "evidence", "居住证已核对"))
        .then()
        .statusCode(200)
        .body("meansStanding", equalTo("CONFIRMED"));
    move(OFFICER, id, "papers", because("材料已补"))
        .then()
        .statusCode(200)
        .body("papersOwed", equalTo(false));
  }

  @Test
  void nobodySaysOfAWaiverThatNobodyDeclared() {
    String id = AidCases.applied();

    assertProblem(
        move(OFFICER, id, "acceptance", AidCases.confirming()), 422, "no-waiver-declared");
    read(OFFICER, id).then().body("state", equalTo("RECEIVED"));
  }

  @Test
  void whoIsNotInDifficultyButGravelyWrongedIsHelpedByTheUnion() {
    String id = AidCases.applied();

    move(
            OFFICER,
            id,
            "means-check",
            Map.of(
                "method", "NOT_NEEDED",
                "reason", "SERIOUS_INFRINGEMENT",
                "evidence", "劳动监察行政处理决定书"))
        .then()
        .statusCode(200)
        .body("meansReason", equalTo("SERIOUS_INFRINGEMENT"));
    move(
            OFFICER,
            AidCases.applied(claim("TRAFFIC_INJURY")),
            "means-check",
            Map.of("method", "NOT_NEEDED", "reason", "SERIOUS_INFRINGEMENT", "evidence", "事故认定书"))
        .then()
        .statusCode(422);
  }

  private static String declared() {
    Map<String, Object> claim = claim("WAGES");
    claim.put("migrantProof", "居住证复印件");
    return AidCases.applied(claim);
  }
}
