package org.workershome.petition.groupvisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.etag;
import static org.workershome.petition.support.Api.newKey;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.today;
import static org.workershome.petition.support.Groups.group;
import static org.workershome.petition.support.Groups.member;
import static org.workershome.petition.support.Groups.of;
import static org.workershome.petition.support.Groups.represent;
import static org.workershome.petition.support.Groups.visit;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.Groups;
import org.workershome.petition.support.ServiceTest;

/** Two groups about one matter go on as one, and can be told apart again. */
@ServiceTest
class GroupMergeTest {
  private static final String OPEN_NOTICE =
      "items.find { it.kind == 'notice' && it.state == 'OPEN' }.dueOn";

  @Test
  void bothKeepTheirNumbersNobodyIsDoubledAndTheEarlierDayHolds() {
    // Given: one person is on both rosters by his id, another by name and telephone
    String lead = visit(30);
    String other = visit(20);
    String number = as(OFFICER).get(path(other)).path("number");
    String both = member(lead, 700_001);
    member(lead, "李四", "13900000011");
    member(other, 700_001);
    String third = member(other, 700_002);
    member(other, "李四", "13900000011");
    age(other, "notice", 5);
    of(third).get(path(lead)).then().statusCode(404);

    // When
    merge(lead, other)
        .then()
        .statusCode(201)
        .body("headcount", equalTo(48))
        .body("onRoster", equalTo(3))
        .body("members.findAll { it.joinedFrom == '" + other + "' }.id", contains(third))
        .body("joined.petitionId", contains(other))
        .body("joined.number", contains(number))
        .body("joined.headcount", contains(20));

    // Then
    as(OFFICER)
        .get(path(other))
        .then()
        .body("state", equalTo("JOINED"))
        .body("number", equalTo(number))
        .body("legalMoves", hasItem("SEPARATION"));
    group(other).then().body("joinedTo", equalTo(lead)).body("onRoster", equalTo(3));
    String earlier = today().plusDays(10).toString();
    as(OFFICER).get(path(lead) + "/timers").then().body(OPEN_NOTICE, equalTo(earlier));
    as(OFFICER).get(path(other) + "/timers").then().body("items.state", contains("CANCELLED"));
    of(third).get(path(lead)).then().statusCode(200);
    as(OFFICER)
        .get("/api/petition/work-lists/UNION?limit=200&group=true")
        .then()
        .body("items.findAll { it.id == '" + other + "' }", empty());
    decide(OFFICER, other, "group/site-log", Map.of("text", "离场。"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":group-joined"))
        .body("joinedTo", equalTo(lead));

    // And back
    separate(lead, other)
        .then()
        .statusCode(201)
        .body("joined", empty())
        .body("onRoster", equalTo(2));
    as(OFFICER).get(path(other)).then().body("state", equalTo("REGISTERED"));
    group(other).then().body("joinedTo", nullValue()).body("onRoster", equalTo(3));
    as(OFFICER).get(path(other) + "/timers").then().body(OPEN_NOTICE, equalTo(earlier));
    as(OFFICER).get(path(lead) + "/timers").then().body(OPEN_NOTICE, equalTo(earlier));
    of(third).get(path(lead)).then().statusCode(404);
    of(both).get(path(lead)).then().statusCode(200);
    separate(lead, other).then().statusCode(409).body("type", endsWith(":not-joined-here"));
    as(OFFICER)
        .get(path(other) + "/timeline")
        .then()
        .body("items.kind", hasItem("JOINED"))
        .body("items.kind", hasItem("SEPARATED"));
  }

  @Test
  void onlyGroupsAboutOneMatterAtOneStageGoOnAsOne() {
    String lead = visit(30);
    merge(lead, lead).then().statusCode(400).body("faults.code", contains("THE_SAME"));
    merge(lead, visit(20, "WAGE_ARREARS"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":groups-not-alike"))
        .body("article", equalTo("信访工作条例 第二十条"));
    String accepted = visit(20);
    decide(OFFICER, accepted, "acceptance", acceptance()).then().statusCode(201);
    merge(lead, accepted).then().statusCode(422).body("type", endsWith(":groups-not-alike"));
    merge(lead, Cases.registeredResidual()).then().statusCode(404);

    // And: a case that leads others is joined to none, and what is joined leads none
    String joined = visit(20);
    merge(lead, joined).then().statusCode(201);
    merge(visit(9), lead).then().statusCode(409).body("type", endsWith(":group-leads-others"));
    merge(joined, visit(8)).then().statusCode(409).body("type", endsWith(":group-joined"));
    merge(visit(7), joined).then().statusCode(409).body("legalMoves", hasItem("SEPARATION"));
  }

  @Test
  void whatIsAskedOfTheOneThatIsJoinedIsAnsweredFirst() {
    String lead = visit(30);
    String other = visit(20);
    String urging =
        decide(
                "city.leader",
                other,
                "urgings",
                Map.of(
                    "trigger", "OVERDUE",
                    "requirement", "按期办结",
                    "answerDueOn", today().plusDays(9).toString()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    merge(lead, other).then().statusCode(422).body("type", endsWith(":timer-open"));

    decide(OFFICER, other, "urgings/" + urging + "/answer", Map.of("answer", "将并案办理。"))
        .then()
        .statusCode(201);
    merge(lead, other).then().statusCode(201);
    decide(
            "city.leader",
            other,
            "urgings",
            Map.of(
                "trigger", "OVERDUE",
                "requirement", "按期办结",
                "answerDueOn", today().plusDays(9).toString()))
        .then()
        .statusCode(409);
  }

  @Test
  void representativesOfBothAreFewEnoughOrItIsSaidWhoSpeaks() {
    // Given: four speak for each
    String lead = visit(30);
    String other = visit(20);
    List<String> mine = four(lead, 710_000);
    List<String> theirs = four(other, 720_000);

    // When, then
    merge(lead, other).then().statusCode(422).body("type", endsWith(":representatives-too-many"));
    as(OFFICER).get(path(other)).then().body("state", equalTo("REGISTERED"));
    decide(
            OFFICER,
            lead,
            "group/merges",
            Map.of(
                "joined",
                other,
                "reason",
                "同一事项",
                "representatives",
                List.of("019ab0c2-6f00-7a3e-8c11-0242ac120002")))
        .then()
        .statusCode(400)
        .body("faults.code", contains("NOT_ON_THE_ROSTER"));
    List<String> chosen = new ArrayList<>(mine.subList(0, 3));
    chosen.addAll(theirs.subList(0, 2));
    decide(
            OFFICER,
            lead,
            "group/merges",
            Map.of("joined", other, "reason", "同一事项", "representatives", chosen))
        .then()
        .statusCode(201)
        .body("members.findAll { it.representative }", hasSize(5));

    // And: taken out again, each goes on with those who spoke
    separate(lead, other)
        .then()
        .statusCode(201)
        .body("members.findAll { it.representative }", hasSize(3));
    group(other).then().body("members.findAll { it.representative }", hasSize(2));
  }

  @Test
  void whatBecomesOfSomebodyIsSaidOfHimWhereverHeStandsAndAPaperReachesHimOnce() {
    // Given
    String lead = visit(30);
    String other = visit(20);
    String known = member(lead, 730_001);
    member(other, 730_001);
    member(lead, "李四", "13900000012");
    member(other, "李四", "13900000012");
    member(other, "王五", "13900000013");
    merge(lead, other).then().statusCode(201).body("onRoster", equalTo(3));

    // When
    decide(
            OFFICER,
            lead,
            "group/outcomes",
            Map.of("outcome", "EXPLAINED", "members", List.of(known), "note", "已说明"))
        .then()
        .statusCode(201);
    decide(OFFICER, lead, "informed-elsewhere", Map.of("organ", "某局", "explanation", "其职权"))
        .then()
        .statusCode(201);

    // Then
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from petition_member where petition_id in (?::uuid, ?::uuid)"
                        + " and outcome = 'EXPLAINED'",
                    lead,
                    other))
        .isEqualTo(2);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from notify_message n join petition_member m on m.id = n.record_id::uuid"
                        + " where m.petition_id in (?::uuid, ?::uuid)"
                        + " and n.template = 'petition-notice-given'",
                    lead,
                    other))
        .isEqualTo(2);
  }

  @Test
  void theJoinedOneEndsWithTheCaseThatLeadsAndByNoOtherWay() {
    // Given
    String lead = visit(30);
    String other = visit(20);
    for (String each : List.of(lead, other)) {
      decide(OFFICER, each, "acceptance", acceptance()).then().statusCode(201);
    }
    age(other, "handling", 20);
    merge(lead, other).then().statusCode(201);
    as(OFFICER)
        .get(path(lead) + "/timers")
        .then()
        .body(
            "items.find { it.kind == 'handling' && it.state == 'OPEN' }.dueOn",
            equalTo(today().plusDays(40).toString()));
    decide(OFFICER, other, "closing", Map.of("reason", "办结"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":group-joined"));

    // When
    decide(OFFICER, lead, "settlement", Cases.signed(OFFICER, lead)).then().statusCode(201);

    // Then
    as(OFFICER).get(path(other)).then().body("state", equalTo("CLOSED"));
    as(OFFICER).get(path(other) + "/timeline").then().body("items.kind", hasItem("CLOSED"));
    assertThat(
            Superuser.ofTheRunningTest()
                .texts("select end_reason from petition where id = ?::uuid", other)
                .getFirst())
        .contains("随主案");
    separate(lead, other).then().statusCode(409);
  }

  @Test
  void twoWhoJoinThemCrosswiseJoinThemOnce() throws Exception {
    String one = visit(30);
    String two = visit(20);
    String etagOne = etag(OFFICER, one);
    String etagTwo = etag(OFFICER, two);

    List<Integer> statuses =
        At.atOnce(
            2,
            turn ->
                as(OFFICER)
                    .header("Idempotency-Key", newKey())
                    .header("If-Match", turn == 0 ? etagOne : etagTwo)
                    .body(Map.of("joined", turn == 0 ? two : one, "reason", "同一事项"))
                    .post(path(turn == 0 ? one : two) + "/group/merges"));

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses).allMatch(status -> status == 201 || status == 409 || status == 412);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from group_merge where petition_id in (?::uuid, ?::uuid)",
                    one,
                    two))
        .isOne();
  }

  private static List<String> four(String visit, int from) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      members.add(Groups.member(visit, from + i));
    }
    represent(visit, members);
    return members;
  }

  private static Response merge(String lead, String other) {
    return decide(OFFICER, lead, "group/merges", Map.of("joined", other, "reason", "同一项目同一事项"));
  }

  private static Response separate(String lead, String other) {
    return decide(OFFICER, lead, "group/merges/" + other + "/separation", Map.of("reason", "诉求不同"));
  }
}
