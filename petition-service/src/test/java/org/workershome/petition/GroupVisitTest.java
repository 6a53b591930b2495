package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Api.post;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.registeredResidual;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.ServiceTest;

/** Fifty-two people at the door. */
@ServiceTest
class GroupVisitTest {

  @Test
  void aGroupIsRegisteredFromHeadcountAndMatterAloneAndTheRosterComesLater() {
    Response registered = post(OFFICER, "/api/petitions/group-visits", group());
    registered
        .then()
        .statusCode(201)
        .body("headcount", equalTo(52))
        .body("onRoster", equalTo(0))
        .body("mostRepresentatives", equalTo(5));
    String id = registered.path("petitionId");
    as(OFFICER)
        .get(path(id))
        .then()
        .body("channel", equalTo("GROUP_VISIT"))
        .body("state", equalTo("REGISTERED"));

    Response roster = decide(OFFICER, id, "group/roster", Map.of("members", members(52)));

    roster
        .then()
        .statusCode(201)
        .body("onRoster", equalTo(52))
        .body("members.name", everyItem(equalTo("张*")));
    List<String> ids = roster.path("members.id");
    decide(OFFICER, id, "group/representatives", Map.of("members", ids.subList(0, 6)))
        .then()
        .statusCode(422)
        .body("type", endsWith(":representatives-too-many"))
        .body("article", equalTo("信访工作条例 第二十条"));
    decide(OFFICER, id, "group/representatives", Map.of("members", ids.subList(0, 5)))
        .then()
        .statusCode(201)
        .body("members.findAll { it.representative }", hasSize(5));
    decide(OFFICER, id, "group/sub-groups", Map.of("name", "钢筋班", "members", ids.subList(10, 20)))
        .then()
        .statusCode(201)
        .body("members.findAll { it.subGroup == '钢筋班' }", hasSize(10));
    decide(
            OFFICER,
            id,
            "group/outcomes",
            Map.of("outcome", "PAID", "members", ids.subList(0, 10), "note", "当场支付"))
        .then()
        .statusCode(201);
    decide(OFFICER, id, "group/outcomes", Map.of("outcome", "LEGAL_AID"))
        .then()
        .statusCode(201)
        .body("members.findAll { it.outcome == 'PAID' }", hasSize(10))
        .body("members.findAll { it.outcome == 'LEGAL_AID' }", hasSize(42));
  }

  @Test
  void headcountAndMatterAreEnoughWhileThereIsNoTimeForMore() {
    Response registered =
        post(
            OFFICER,
            "/api/petitions/group-visits",
            Map.of("headcount", 52, "matter", "WAGE_ARREARS"));

    registered.then().statusCode(201).body("headcount", equalTo(52));
    as(OFFICER)
        .get(path(registered.path("petitionId")))
        .then()
        .body("title", equalTo("52人来访，反映拖欠劳动报酬"))
        .body("employer.name", equalTo("尚未查明"));
    post(OFFICER, "/api/petitions/group-visits", Map.of("headcount", 52)).then().statusCode(400);
    post(OFFICER, "/api/petitions/group-visits", Map.of("headcount", 1, "matter", "OTHER"))
        .then()
        .statusCode(400);
  }

  @Test
  void whoDoesNotStandOnTheRosterDoesNotSpeak() {
    String id = registered();

    decide(
            OFFICER,
            id,
            "group/representatives",
            Map.of("members", List.of("019ab0c2-6f00-7a3e-8c11-0242ac120002")))
        .then()
        .statusCode(400)
        .body("faults.code", contains("NOT_ON_THE_ROSTER"));
  }

  @Test
  void theChainTheLogAndTheReportAreKeptAndSomebodyElseAcknowledges() {
    String id = registered();
    decide(
            OFFICER,
            id,
            "group/respondents",
            Map.of(
                "chain",
                List.of(
                    Map.of("role", "OWNER", "name", "某建设单位"),
                    Map.of("role", "CONTRACTOR", "name", "某总承包公司"),
                    Map.of("role", "SUBCONTRACTOR", "name", "某劳务分包公司"))))
        .then()
        .statusCode(201)
        .body("respondents.role", contains("OWNER", "CONTRACTOR", "SUBCONTRACTOR"));
    decide(OFFICER, id, "group/site-log", Map.of("text", "九时到场，秩序平稳。")).then().statusCode(201);
    Response reported =
        decide(
            OFFICER,
            id,
            "group/urgent-reports",
            Map.of("text", "52人集体访，反映欠薪。", "dutyOfficer", "值班员李某"));
    String report = reported.path("siteLog.find { it.urgentReport }.id");

    decide(OFFICER, id, "group/urgent-reports/" + report + "/acknowledgement", Map.of())
        .then()
        .statusCode(409);
    decide("city.leader", id, "group/urgent-reports/" + report + "/acknowledgement", Map.of())
        .then()
        .statusCode(201)
        .body("siteLog.find { it.urgentReport }.acknowledgedBy", equalTo("city.leader"));
    as(OFFICER)
        .get(path(id) + "/group")
        .then()
        .body("siteLog.urgentReport", containsInAnyOrder(false, true));
    as("yubei.petition-officer").get(path(id) + "/group").then().statusCode(404);
    as(OFFICER).get(path(id) + "/timeline").then().body("items.kind", hasItem("LINKED"));
  }

  @Test
  void anUrgentReportReachesWhoeverIsOnDutyAboveAndIsNotedByADay() {
    String id = registered();
    Response reported =
        decide(
            OFFICER,
            id,
            "group/urgent-reports",
            Map.of("text", "52人集体访。", "dutyOfficer", "值班员李某", "dutyPhone", "13700007777"));
    String report = reported.path("siteLog.find { it.urgentReport }.id");

    assertThat(
            database()
                .texts("select template from notify_message where record_id = ?::uuid", report))
        .containsExactly("urgent-report-made");
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'urgent-report-acknowledgement' }.state", equalTo("OPEN"));
    // A colleague of who reported has told nobody.
    decide("energy.leader", id, "group/urgent-reports/" + report + "/acknowledgement", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith(":no-report-to-acknowledge"));
    decide("city.leader", id, "group/urgent-reports/" + report + "/acknowledgement", Map.of())
        .then()
        .statusCode(201);
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'urgent-report-acknowledgement' }.state", equalTo("MET"));
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }

  @Test
  void aLeaderSetsHowManyMaySpeakAndTheTighterRuleHolds() {
    Map<String, Object> limits =
        Map.of(
            "validFrom", "2020-01-01",
            "source", "渝工办〔2020〕1号",
            "limits", List.of(Map.of("headcountUpTo", 10, "most", 3)));

    post(OFFICER, "/api/petition/representative-limits", limits).then().statusCode(403);
    post("yubei.leader", "/api/petition/representative-limits", limits)
        .then()
        .statusCode(201)
        .body("items.most", hasItem(3));
    post("yubei.leader", "/api/petition/representative-limits", limits)
        .then()
        .statusCode(400)
        .body("faults.code", contains("SET_BEFORE"));
    as("yubei.petition-officer")
        .get("/api/petition/representative-limits")
        .then()
        .statusCode(200)
        .body("items.source", hasItem("渝工办〔2020〕1号"));
    post(
            "yubei.petition-officer",
            "/api/petitions/group-visits",
            Map.of("headcount", 8, "matter", "WAGE_ARREARS"))
        .then()
        .statusCode(201)
        .body("mostRepresentatives", equalTo(3));
  }

  @Test
  void theHeadcountIsCorrectedAndNeverBelowTheRoster() {
    String id = registered();
    decide(OFFICER, id, "group/roster", Map.of("members", members(3))).then().statusCode(201);

    decide(OFFICER, id, "group/headcount", Map.of("headcount", 2, "reason", "现场清点"))
        .then()
        .statusCode(400)
        .body("faults.code", contains("BELOW_ROSTER"));
    decide(OFFICER, id, "group/headcount", Map.of("headcount", 48, "reason", "现场清点"))
        .then()
        .statusCode(201)
        .body("headcount", equalTo(48));
  }

  @Test
  void oneReplyReachesEverybodyOnTheRoster() {
    String id = registered();
    decide(OFFICER, id, "group/roster", Map.of("members", members(3))).then().statusCode(201);

    decide(OFFICER, id, "informed-elsewhere", Map.of("organ", "劳动保障监察大队", "explanation", "其职权"))
        .then()
        .statusCode(201);

    assertThat(
            database()
                .number(
                    "select count(*) from notify_message n join petition_member m on m.id = n.record_id::uuid"
                        + " where m.petition_id = ?::uuid and n.template = 'petition-notice-given'",
                    id))
        .isEqualTo(3);
  }

  @Test
  void aHandlerAddsThoseWhoShowTheirIdAndTheySeeTheLeadCase() {
    String id = registered();

    decide(
            "energy.case-handler",
            id,
            "group/roster",
            Map.of("members", List.of(Map.of("name", "李四", "citizenId", "11010519491231002X"))))
        .then()
        .statusCode(201)
        .body("onRoster", equalTo(1));
  }

  @Test
  void aChainOfMoreThanTwentyIsRefusedHoweverItCame() {
    String id = registered();
    Map<String, Object> fifteen =
        Map.of(
            "chain", Collections.nCopies(15, Map.of("role", "SUBCONTRACTOR", "name", "某劳务分包公司")));
    decide(OFFICER, id, "group/respondents", fifteen).then().statusCode(201);

    decide(OFFICER, id, "group/respondents", fifteen)
        .then()
        .statusCode(400)
        .body("faults.code", contains("TOO_MANY"));
  }

  @Test
  void aPetitionOfOneHasNoRoster() {
    decide(OFFICER, registeredResidual(), "group/roster", Map.of("members", members(1)))
        .then()
        .statusCode(404);
  }

  private static String registered() {
    return post(OFFICER, "/api/petitions/group-visits", group())
        .then()
        .statusCode(201)
        .extract()
        .path("petitionId");
  }

  private static Map<String, Object> group() {
    return Map.of(
        "headcount", 52,
        "matter", "WAGE_ARREARS",
        "title", "52名农民工反映拖欠工资",
        "employerName", "某劳务分包公司",
        "urgent", true);
  }

  private static List<Map<String, String>> members(int count) {
    List<Map<String, String>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(Map.of("name", "张三", "phone", String.format(Locale.ROOT, "139%08d", i)));
    }
    return members;
  }
}
