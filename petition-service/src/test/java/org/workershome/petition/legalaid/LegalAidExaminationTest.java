package org.workershome.petition.legalaid;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.HANDLER;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.applied;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.pledge;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** What happens to an application before somebody decides about it. */
@ServiceTest
class LegalAidExaminationTest {
  private static final Map<String, Object> MISSING =
      Map.of("papers", List.of("IDENTITY", "PAY_RECORDS"), "explanation", "请提供工资流水。");

  @Inject WithdrawOverdue sweep;

  @Test
  void whatIsMissingIsToldOnceAndTheUnionsTimeStandsStill() {
    String id = applied();

    move(OFFICER, id, "missing", MISSING)
        .then()
        .statusCode(200)
        .body("state", equalTo("INCOMPLETE"))
        .body("missing", contains("IDENTITY", "PAY_RECORDS"));
    as(WORKER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.find { it.kind == 'legal-aid-decision' }.dueOn", nullValue())
        .body("items.kind", hasItem("legal-aid-supplement"));
    move(OFFICER, id, "acceptance", because("材料齐全"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-aid-move"))
        .body("legalMoves", hasItem("SUPPLEMENT"));
    move(WORKER, id, "supplement", because("已提交工资流水"))
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"));

    move(OFFICER, id, "missing", MISSING)
        .then()
        .statusCode(409)
        .body("type", endsWith(":missing-told-before"));
    as(WORKER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body(
            "items.find { it.kind == 'legal-aid-decision' }.dueOn",
            equalTo(today().plusDays(7).toString()))
        .body("items.find { it.kind == 'legal-aid-supplement' }.state", equalTo("MET"));
  }

  @Test
  void whoSuppliesNothingInTimeHasTakenItBack() {
    String early = applied();
    move(OFFICER, early, "missing", MISSING).then().statusCode(200);
    move(OFFICER, early, "deemed-withdrawal", Map.of())
        .then()
        .statusCode(422)
        .body("type", endsWith(":supplement-not-due"))
        .body("article", containsString("第四十三条"));
    String late = applied();
    move(OFFICER, late, "missing", MISSING).then().statusCode(200);
    String swept = applied();
    move(OFFICER, swept, "missing", MISSING).then().statusCode(200);
    overdue(late);
    overdue(swept);

    move(WORKER, late, "supplement", because("已提交"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":supplement-too-late"));
    move(OFFICER, late, "deemed-withdrawal", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("DEEMED_WITHDRAWN"))
        .body("legalMoves", equalTo(List.of()));
    sweep.sweep();

    read(WORKER, swept).then().body("state", equalTo("DEEMED_WITHDRAWN"));
    read(WORKER, early).then().body("state", equalTo("INCOMPLETE"));
    as(OFFICER)
        .get(AID + "/" + swept + "/timers")
        .then()
        .body("items.findAll { it.state == 'OPEN' }.kind", equalTo(List.of()));
  }

  @Test
  void meansAreSettledByPledgeByDataOrWithProof() {
    String id = applied();
    means(id, Map.of("method", "PLEDGE"), "means-evidence-missing");
    means(
        id,
        Map.of("method", "WAIVED", "reason", "MIGRANT_WORKER", "evidence", "居住证"),
        "waiver-does-not-fit");
    Map<String, Object> data =
        Map.of(
            "method", "DATA",
            "monthlyIncome", Map.of("amount", "1200.00", "currency", "CNY"),
            "evidence", "民政核对");
    String elsewhere = "yubei.petition-officer";
    String theirs =
        post("yubei.worker", AID, AidCases.application(claim("WAGES")))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    move(elsewhere, theirs, "means-check", data)
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-income-ceiling"));
    move(OFFICER, id, "means-check", Map.of("method", "PLEDGE", "reason", "HERO_KIN"))
        .then()
        .statusCode(400);
    post(
            "yubei.leader",
            AID + "/settings",
            Map.of(
                "validFrom",
                today().toString(),
                "supplementDays",
                10,
                "incomeCeiling",
                Map.of("amount", "1200.00", "currency", "CNY"),
                "source",
                "区人民政府关于经济困难标准的通知"))
        .then()
        .statusCode(201);

    move(elsewhere, theirs, "means-check", data)
        .then()
        .statusCode(200)
        .body("meansMethod", equalTo("DATA"));
    move(OFFICER, id, "means-check", pledge()).then().statusCode(200);
    post(
            "yubei.leader",
            AID + "/settings",
            Map.of(
                "validFrom", today().minusDays(1).toString(), "supplementDays", 10, "source", "通知"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":setting-in-the-past"));
    as("yubei.petition-officer")
        .get(AID + "/settings")
        .then()
        .body("inForce.supplementDays", equalTo(10));
  }

  @Test
  void noUnitLiftsTheCeilingOfTheUnionAbove() {
    var above = new At("CQ.CEILING");
    var unit = new At("CQ.CEILING.UNIT");
    ceiling(above, "900.00");
    ceiling(unit, "99999.00");

    unit.get("petition-officer", AID + "/settings")
        .then()
        .statusCode(200)
        .body("inForce.supplementDays", equalTo(10))
        .body("inForce.incomeCeiling.amount", equalTo("900.00"));
  }

  private static void ceiling(At at, String amount) {
    at.post(
            "leader",
            AID + "/settings",
            Map.of(
                "validFrom",
                today().toString(),
                "supplementDays",
                10,
                "incomeCeiling",
                Map.of("amount", amount, "currency", "CNY"),
                "source",
                "关于经济困难标准的通知"))
        .then()
        .statusCode(201);
  }

  @Test
  void aidComesBeforeItsPapersWhenTheLimitationIsNear() {
    Map<String, Object> near = claim("WAGES");
    near.put("limitationOn", today().plusDays(6).toString());
    String id = applied(near);
    Map<String, Object> far = claim("WAGES");
    far.put("limitationOn", today().plusDays(7).toString());
    String other = applied(far);
    move(OFFICER, id, "missing", MISSING).then().statusCode(200);
    move(LEADER, other, "urgent-grant", because("时效将届满"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-urgency"))
        .body("article", containsString("第四十四条"));

    move(LEADER, id, "urgent-grant", because("时效将届满"))
        .then()
        .statusCode(200)
        .body("state", equalTo("GRANTED"))
        .body("daysLeft", equalTo(6))
        .body("papersOwed", equalTo(true));
    move(HANDLER, id, "papers", because("已补交"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":means-not-checked"));
    move(HANDLER, id, "means-check", pledge()).then().statusCode(200);
    move(HANDLER, id, "papers", because("已补交"))
        .then()
        .statusCode(200)
        .body("papersOwed", equalTo(false));
    move(HANDLER, id, "papers", because("已补交"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":no-papers-owed"));
  }

  @Test
  void anApplicantTakesHisApplicationBack() {
    String id = applied();

    move(WORKER, id, "withdrawal", Map.of())
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    as(WORKER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.state", equalTo(List.of("CANCELLED")));
  }

  private static void means(String id, Map<String, Object> body, String problem) {
    move(OFFICER, id, "means-check", body)
        .then()
        .statusCode(422)
        .body("type", endsWith(":" + problem));
  }

  private static void overdue(String id) {
    Superuser.ofTheRunningTest()
        .change(
            "update legal_aid set missing_due_on = ? where id = ?::uuid", today().minusDays(1), id);
  }
}
