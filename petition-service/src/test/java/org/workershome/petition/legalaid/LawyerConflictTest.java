package org.workershome.petition.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.legalaid.AidCases.AID;
import static org.workershome.petition.legalaid.AidCases.HANDLER;
import static org.workershome.petition.legalaid.AidCases.LAWYER;
import static org.workershome.petition.legalaid.AidCases.LEADER;
import static org.workershome.petition.legalaid.AidCases.OFFICER;
import static org.workershome.petition.legalaid.AidCases.WORKER;
import static org.workershome.petition.legalaid.AidCases.assign;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.lawyerBody;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** A conflict of the lawyer that shows after he was given the case. */
@ServiceTest
class LawyerConflictTest {
  private final SweepConflicts sweep;

  LawyerConflictTest(SweepConflicts sweep) {
    this.sweep = sweep;
  }

  @Test
  void aRespondentWhomTheLawyerActsForTakesTheCaseOffHimAtOnce() {
    // Given: in the green channel, with a lawyer who acts for a contractor
    String contractor = "重庆总包" + Ids.next() + "公司";
    String lawyer = lawyerOf("甲律师事务所" + Ids.next());
    actsFor(lawyer, contractor, today().minusDays(9).toString()).then().statusCode(200);
    String id = green();
    assign(id, lawyer).then().statusCode(200);
    read(LAWYER, id).then().statusCode(200);

    // When: the contractor turns out to be liable, too
    Response after = joins(id, Map.of("kind", "RESPONDENT", "name", contractor));

    // Then
    after
        .then()
        .statusCode(200)
        .body("state", equalTo("GRANTED"))
        .body("lawyer", nullValue())
        .body("legalMoves", hasItem("ASSIGNMENT"));
    read(LAWYER, id).then().statusCode(404);
    assertThat(openCases(lawyer)).isZero();
    as(OFFICER)
        .get(AID + "/" + id + "/timers")
        .then()
        .body("items.find { it.kind == 'legal-aid-green-channel' }.state", equalTo("OPEN"))
        .body(
            "items.find { it.kind == 'legal-aid-green-channel' }.dueOn",
            equalTo(today().toString()))
        .body("items.findAll { it.kind == 'legal-aid-assignment' }.state", hasItem("OPEN"));
    as(WORKER)
        .get(AID + "/" + id + "/parties")
        .then()
        .statusCode(200)
        .body("items.name", contains(contractor));
    as(OFFICER)
        .get(AID + "/" + id + "/proposed-lawyers")
        .then()
        .body("items.id", not(hasItem(lawyer)));
    assertProblem(assign(id, lawyer), 422, "lawyer-conflict");

    // And: another one goes on within the channel's day
    assign(id, lawyerOf("乙律师事务所" + Ids.next())).then().statusCode(200);
    move(LAWYER, id, "meeting", because("已了解案情"))
        .then()
        .statusCode(200)
        .body("greenChannel.kept", equalTo(true));
  }

  @Test
  void aRepresentativeOfTheLawyersOwnFirmTakesItOffHimToo() {
    String firm = "丙律师事务所" + Ids.next();
    String id = AidCases.granted();
    assign(id, lawyerOf(firm)).then().statusCode(200);

    joins(id, Map.of("kind", "REPRESENTATIVE", "name", "别的" + firm))
        .then()
        .body("state", equalTo("ASSIGNED"));
    joins(id, Map.of("kind", "REPRESENTATIVE", "name", firm))
        .then()
        .statusCode(200)
        .body("state", equalTo("GRANTED"));
    assertProblem(joins(id, Map.of("kind", "REPRESENTATIVE", "name", firm)), 409, "party-known");
    joins(
            id,
            Map.of("kind", "REPRESENTATIVE", "name", "丁律师事务所", "creditCode", "91350100M000100Y43"))
        .then()
        .statusCode(400)
        .body("faults.field", contains("creditCode"));
    joins(id, Map.of("kind", "RESPONDENT", "name", "重庆某建筑有限公司"))
        .then()
        .statusCode(400)
        .body("faults.code", contains("THE_EMPLOYER"));
  }

  @Test
  void aClientWhomTheRosterLearnsOfTakesTheCasesAgainstHimOffTheLawyer() {
    String employer = "重庆建设" + Ids.next() + "公司";
    String lawyer = lawyerOf("戊律师事务所" + Ids.next());
    String against = against(employer, lawyer);
    String other = against("另一" + employer, lawyer);

    actsFor(lawyer, employer, today().toString()).then().statusCode(200);

    read(OFFICER, against).then().body("state", equalTo("GRANTED"));
    read(LAWYER, against).then().statusCode(404);
    read(LAWYER, other).then().statusCode(200).body("state", equalTo("ASSIGNED"));
    assertThat(openCases(lawyer)).isOne();
  }

  @Test
  void whoActsForTheOtherSideFromTodayOnIsStoppedAtTheNextStepAndFoundByTheSweep() {
    String employer = "重庆能源" + Ids.next() + "公司";
    String lawyer = lawyerOf("己律师事务所" + Ids.next());
    String id = against(employer, lawyer);
    actsFor(lawyer, employer, today().plusDays(1).toString()).then().statusCode(200);
    read(LAWYER, id).then().statusCode(200);
    Superuser.ofTheRunningTest()
        .change(
            "update legal_aid_lawyer_client set since = ? where lawyer_id = ?::uuid",
            today(),
            lawyer);

    assertProblem(
        move(LAWYER, id, "stages", Map.of("stage", "CONSULTATION", "note", "已咨询")),
        422,
        "lawyer-conflict");
    assertProblem(move(LAWYER, id, "meeting", because("会见")), 422, "lawyer-conflict");
    sweep.sweep();

    read(OFFICER, id).then().body("state", equalTo("GRANTED"));
    read(LAWYER, id).then().statusCode(404);
    as(OFFICER)
        .get(AID + "/" + id + "/steps")
        .then()
        .body("items.move", hasItem("LAWYER_WITHDRAWAL"));
  }

  @Test
  void anOfficerTakesItOffALawyerWhoToldOfAConflict() {
    String id = AidCases.assigned();
    move(LAWYER, id, "lawyer-withdrawal", because("对方负责人是近亲属")).then().statusCode(403);

    move(OFFICER, id, "lawyer-withdrawal", because("律师说明对方负责人是其近亲属"))
        .then()
        .statusCode(200)
        .body("state", equalTo("GRANTED"));
    assertProblem(move(OFFICER, id, "lawyer-withdrawal", because("再次")), 409, "illegal-aid-move");
  }

  private static String against(String employer, String lawyer) {
    Map<String, Object> claim = claim("WAGES");
    claim.put("employer", Map.of("name", employer));
    String id = AidCases.applied(claim);
    move(OFFICER, id, "means-check", AidCases.pledge()).then().statusCode(200);
    move(OFFICER, id, "acceptance", because("材料齐全")).then().statusCode(200);
    move(LEADER, id, "grant", because("符合条件")).then().statusCode(200);
    assign(id, lawyer).then().statusCode(200);
    return id;
  }

  private static String green() {
    Map<String, Object> claim = claim("WAGES");
    claim.put("migrantProof", "居住证复印件");
    String id = AidCases.applied(claim);
    move(OFFICER, id, "acceptance", AidCases.confirming()).then().statusCode(200);
    move(LEADER, id, "grant", because("符合条件")).then().statusCode(200);
    return id;
  }

  private static String lawyerOf(String firm) {
    Map<String, Object> body = new LinkedHashMap<>(lawyerBody(5));
    body.put("firm", firm);
    return post(HANDLER, AID + "/lawyers", body).then().statusCode(201).extract().path("id");
  }

  private static Response joins(String id, Map<String, Object> party) {
    return move(OFFICER, id, "parties", party);
  }

  private static Response actsFor(String lawyer, String employer, String since) {
    String path = AID + "/lawyers/" + lawyer;
    return as(HANDLER)
        .header("Idempotency-Key", newKey())
        .header("If-Match", as(HANDLER).get(path).then().extract().header("ETag"))
        .body(Map.of("employer", Map.of("name", employer), "since", since))
        .post(path + "/clients");
  }

  private static long openCases(String lawyer) {
    return Superuser.ofTheRunningTest()
        .number("select open_cases from legal_aid_lawyer where id = ?::uuid", lawyer);
  }
}
