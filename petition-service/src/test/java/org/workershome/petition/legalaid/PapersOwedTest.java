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
import static org.workershome.petition.legalaid.AidCases.application;
import static org.workershome.petition.legalaid.AidCases.assign;
import static org.workershome.petition.legalaid.AidCases.because;
import static org.workershome.petition.legalaid.AidCases.claim;
import static org.workershome.petition.legalaid.AidCases.move;
import static org.workershome.petition.legalaid.AidCases.pledge;
import static org.workershome.petition.legalaid.AidCases.read;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Cases.today;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** Papers that aid came before are owed by a day, and end no aid when it passes. */
@ServiceTest
class PapersOwedTest {
  private static final String PAPERS = "items.findAll { it.kind == 'legal-aid-papers' }";
  private final WithdrawOverdue sweep;

  PapersOwedTest(WithdrawOverdue sweep) {
    this.sweep = sweep;
  }

  @Test
  void aTimerRunsUntilThePapersAreThere() {
    String id = grantedFirst();
    String due = read(WORKER, id).then().extract().path("papersDueOn");
    assertThat(LocalDate.parse(due)).isAfterOrEqualTo(today().plusDays(15));
    timers(id).body(PAPERS + ".state", hasItem("OPEN")).body(PAPERS + "[0].dueOn", equalTo(due));
    assertThat(told(id)).isOne();

    move(OFFICER, id, "means-check", pledge()).then().statusCode(200);
    move(OFFICER, id, "papers", because("身份证明已补"))
        .then()
        .statusCode(200)
        .body("papersOwed", equalTo(false))
        .body("papersDueOn", nullValue());

    timers(id).body(PAPERS + ".state", hasItem("MET"));
    assertProblem(move(OFFICER, id, "papers-decision", more(10)), 409, "no-papers-owed");
  }

  @Test
  void whenTheDayPassesAnOfficerDecidesAndNothingEndsByItself() {
    // Given: a lawyer helps, and the papers are late
    String id = grantedFirst();
    assign(id, AidCases.lawyer(3)).then().statusCode(200);
    assertProblem(move(OFFICER, id, "papers-decision", more(10)), 422, "papers-not-due");
    late(id);

    // When
    sweep.sweep();

    // Then: nothing has ended; the officer gives more time
    read(OFFICER, id).then().body("state", equalTo("ASSIGNED")).body("lawyer", notNullValue());
    move(OFFICER, id, "papers-decision", Map.of("outcome", "MORE_TIME", "reason", "社区未出证明"))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("days"));
    move(OFFICER, id, "papers-decision", more(10))
        .then()
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("papersOwed", equalTo(true));
    String due = read(OFFICER, id).then().extract().path("papersDueOn");
    assertThat(LocalDate.parse(due)).isAfterOrEqualTo(today().plusDays(10));
    timers(id).body(PAPERS + ".state", hasItem("OPEN"));

    // And: late again, he asks the leader, who alone ends it
    late(id);
    move(
            OFFICER,
            id,
            "papers-decision",
            Map.of("outcome", "PROPOSE_TERMINATION", "reason", "三次催告未果"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"));
    as(WORKER)
        .get(AID + "/" + id + "/steps")
        .then()
        .body("items.note", hasItem(containsString("提请负责人决定是否终止援助：三次催告未果")));
    move(LEADER, id, "termination", Map.of("ground", "OTHER", "reason", "未补办手续，经核实不符合条件"))
        .then()
        .statusCode(200)
        .body("state", equalTo("TERMINATED"));
  }

  @Test
  void theDaysAreTheUnionsFromADayOn() {
    var at = new At("CQ.AIDPAPERS");
    at.post(
            "leader",
            AID + "/settings",
            Map.of(
                "validFrom",
                today().toString(),
                "supplementDays",
                10,
                "papersDays",
                40,
                "source",
                "市总工会通知"))
        .then()
        .statusCode(201)
        .body("papersDays", equalTo(40));
    Map<String, Object> claim = claim("WAGES");
    claim.put("urgentMeasure", true);
    String id = at.made("worker", AID, application(claim));

    at.decide("leader", AID + "/" + id, "urgent-grant", because("须申请财产保全")).then().statusCode(200);

    String due = at.get("worker", AID + "/" + id).then().extract().path("papersDueOn");
    assertThat(LocalDate.parse(due)).isAfterOrEqualTo(today().plusDays(40));
  }

  private static String grantedFirst() {
    Map<String, Object> claim = claim("WAGES");
    claim.put("urgentMeasure", true);
    String id = AidCases.applied(claim);
    move(LEADER, id, "urgent-grant", because("须申请财产保全")).then().statusCode(200);
    return id;
  }

  private static Map<String, Object> more(int days) {
    return Map.of("outcome", "MORE_TIME", "days", days, "reason", "社区尚未出具证明");
  }

  private static void late(String id) {
    Superuser.ofTheRunningTest()
        .change(
            "update legal_aid set papers_due_on = ? where id = ?::uuid", today().minusDays(1), id);
    Cases.age(id, "legal-aid-papers", 20);
  }

  private static long told(String id) {
    return Superuser.ofTheRunningTest()
        .number(
            "select count(*) from notify_message where record_id = ?::uuid"
                + " and template = 'legal-aid-papers-owed'",
            id);
  }

  private static io.restassured.response.ValidatableResponse timers(String id) {
    return as(OFFICER).get(AID + "/" + id + "/timers").then().statusCode(200);
  }
}
