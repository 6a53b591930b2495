package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.assigned;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.anyone;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.ServiceTest;

/** The justice agency is asked to take a case over, and answers as a machine. */
@ServiceTest
class JusticeReferralTest {
  private static final String REFERRALS = AID + "/justice/referrals";

  @Test
  void whatTheAgencyTakesOverLeavesTheUnionsHands() {
    String id = assigned();
    String lawyer = read(OFFICER, id).path("lawyer.id");
    move(OFFICER, id, "justice-referral", Map.of("reason", "案情复杂", "consent", false))
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-to-referral-missing"));
    move(OFFICER, id, "justice-referral", referral()).then().statusCode(200);
    move(OFFICER, id, "justice-referral", referral())
        .then()
        .statusCode(409)
        .body("type", endsWith(":referred-before"));
    Response asked = agency("CQ").get(REFERRALS + "?unanswered=true&limit=200");
    asked
        .then()
        .statusCode(200)
        .body("items.find { it.legalAidId == '" + id + "' }.applicant", equalTo("张三"));
    String referral = asked.path("items.find { it.legalAidId == '" + id + "' }.id");

    // When: answered, and answered again
    String key = newKey();
    answer(referral, key, "TAKEN_OVER")
        .then()
        .statusCode(200)
        .body("answer", equalTo("TAKEN_OVER"));
    answer(referral, key, "TAKEN_OVER").then().statusCode(200);
    answer(referral, newKey(), "TAKEN_OVER").then().statusCode(200);
    answer(referral, newKey(), "DECLINED")
        .then()
        .statusCode(409)
        .body("type", endsWith(":answer-differs"));

    // Then
    read(WORKER, id).then().body("state", equalTo("REFERRED"));
    as(OFFICER).get(AID + "/lawyers/" + lawyer).then().body("openCases", equalTo(0));
    as(WORKER)
        .get(AID + "/" + id + "/justice-referral")
        .then()
        .statusCode(200)
        .body("reference", equalTo("渝法援2026-88"))
        .body("phone", nullValue());
    assertThat(
            Superuser.ofTheRunningTest()
                .number("select count(*) from data_share where record_id = ?::uuid", id))
        .as("what was handed over is on record")
        .isEqualTo(1);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from legal_aid_step where legal_aid_id = ?::uuid and move = 'REFERRAL_ANSWER'",
                    id))
        .isEqualTo(1);
  }

  @Test
  void whatIsDeclinedStaysAndAnotherAgencySeesNothing() {
    String id = assigned();
    move(OFFICER, id, "justice-referral", referral()).then().statusCode(200);
    agency("SC")
        .get(REFERRALS + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.legalAidId", not(hasItem(id)));
    String referral =
        agency("CQ")
            .get(REFERRALS + "?limit=200")
            .path("items.find { it.legalAidId == '" + id + "' }.id");
    agency("SC")
        .header("Idempotency-Key", newKey())
        .body(body("DECLINED"))
        .post(REFERRALS + "/" + referral + "/answer")
        .then()
        .statusCode(404);
    anyone()
        .header("Authorization", Tokens.ofMachine("agency-bank").bearer())
        .get(REFERRALS)
        .then()
        .statusCode(403);

    answer(referral, newKey(), "DECLINED").then().statusCode(200);

    read(WORKER, id).then().body("state", equalTo("ASSIGNED"));
    String declined = "items.find { it.legalAidId == '" + id + "' }";
    agency("CQ")
        .get(REFERRALS + "?limit=200")
        .then()
        .statusCode(200)
        .body(declined + ".answer", equalTo("DECLINED"))
        .body(declined + ".applicant", nullValue())
        .body(declined + ".phone", nullValue())
        .body(declined + ".facts", nullValue());
  }

  private static RequestSpecification agency(String union) {
    return anyone()
        .header("Authorization", Tokens.ofMachine("agency-justice").union(union).bearer());
  }

  private static Response answer(String referral, String key, String answer) {
    return agency("CQ")
        .header("Idempotency-Key", key)
        .body(body(answer))
        .post(REFERRALS + "/" + referral + "/answer");
  }

  private static Map<String, Object> body(String answer) {
    return Map.of("answer", answer, "reference", "渝法援2026-88", "explanation", "已答复");
  }

  private static Map<String, Object> referral() {
    return Map.of("reason", "案情复杂，需刑事辩护衔接", "consent", true);
  }
}
