package org.workershome.petition.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.support.Cases.acceptance;
import static org.workershome.petition.support.Cases.residual;
import static org.workershome.petition.support.Cases.today;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.Planted;
import org.workershome.petition.support.ServiceTest;

/** What a backlog case is, the frozen list of a campaign, and how a case is cleared. */
@ServiceTest
class BacklogTest {
  private static final String CAMPAIGNS = "/api/backlog-campaigns";
  private static final String RULES = CAMPAIGNS + "/rules";
  private static final String OFFICER = "petition-officer";
  private static final String LEADER = "leader";

  private final Planted planted = new Planted();
  private final At at = new At(planted.union());

  @Test
  void theListIsMadeByTheRuleInForceAndFrozenAtTheStart() {
    // Given
    set(rule(false));
    String overdue = accepted("worker1");
    Cases.age(overdue, "handling", 80);
    String fresh = accepted("worker2");
    String old =
        planted
            .petition(planted.union(), "p", "LETTER", "CLAIM", today().minusDays(201), 1)
            .id()
            .toString();
    open(old);
    String first =
        planted
            .petition(planted.union(), "twice", "LETTER", "CLAIM", today().minusDays(9), 1)
            .id()
            .toString();
    String second =
        planted
            .petition(planted.union(), "twice", "LETTER", "CLAIM", today().minusDays(8), 1)
            .id()
            .toString();
    open(second);
    planted.database().change("update petition set state = 'CLOSED' where id = ?::uuid", first);
    planted
        .database()
        .change("update petition set repeats = ?::uuid where id = ?::uuid", first, second);
    String campaign = planned();

    // When
    at.get(OFFICER, campaign + "/candidates")
        .then()
        .statusCode(200)
        .body("count", equalTo(3))
        .body("first.petitionId", containsInAnyOrder(overdue, old, second));
    at.decide(LEADER, campaign, "start", At.nothing())
        .then()
        .statusCode(200)
        .body("state", equalTo("UNDER_WAY"))
        .body("moves", contains("CLEARANCE", "CLOSING"))
        .body("rule.overdueDays", equalTo(5))
        .body("progress.cases", equalTo(3))
        .body("progress.overdue", equalTo(1))
        .body("progress.openLong", equalTo(1))
        .body("progress.repeated", equalTo(1));

    // Then: what becomes a backlog case later, and a rule of later, change nothing
    Cases.age(fresh, "handling", 80);
    at.get(OFFICER, campaign + "/cases")
        .then()
        .body("items.petitionId", containsInAnyOrder(overdue, old, second))
        .body("items.find { it.petitionId == '" + second + "' }.reasons", contains("REPEATED"))
        .body("items.find { it.petitionId == '" + old + "' }.reasons", contains("OPEN_LONG"));
    Map<String, Object> again =
        assertProblem(
            at.decide(LEADER, campaign, "start", At.nothing()), 409, "illegal-campaign-move");
    assertThat(again).containsEntry("legalMoves", List.of("CLEARANCE", "CLOSING"));
    assertProblem(at.get(OFFICER, campaign + "/candidates"), 409, "illegal-campaign-move");

    // And: page by page
    Response page = at.as(OFFICER).queryParam("limit", 2).get(campaign + "/cases");
    page.then().body("items", hasSize(2)).body("next", notNullValue());
    at.as(OFFICER)
        .queryParam("limit", 2)
        .queryParam("cursor", page.jsonPath().getString("next"))
        .get(campaign + "/cases")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void aCaseIsClearedOnceItsPetitionEndedAndItsSponsorSignedOffAndAnotherApproves() {
    // Given
    set(rule(true));
    String petition = accepted("worker1");
    Cases.age(petition, "handling", 80);
    String campaign = planned();
    at.decide(LEADER, campaign, "start", At.nothing()).then().statusCode(200);
    String found = onlyCase(campaign);
    Map<String, Object> settled = Map.of("way", "SETTLED", "evidence", "和解协议书第十七号");

    // When, then
    assertProblem(at.decide(OFFICER, found, "clearance", settled), 422, "petition-not-ended");
    String of = Api.path(petition);
    at.decide("leader2", of, "sponsorship", Map.of("reason", "多年积案", "visitEveryDays", 10))
        .then()
        .statusCode(201);
    end(petition);
    assertProblem(at.decide(OFFICER, found, "clearance", settled), 422, "sponsorship-open");
    for (String guarantee :
        List.of("KNOWS_THE_CASE", "TALKS_TO_PEOPLE", "RESOLVES_IT", "ENDS_THE_DISPUTE")) {
      at.decide("leader2", of, "sponsorship/steps", Map.of("kind", guarantee, "evidence", "走访记录"))
          .then()
          .statusCode(201);
    }
    at.decide("leader2", of, "sponsorship/sign-off", Map.of("note", "已息诉")).then().statusCode(201);
    assertProblem(
        at.decide(LEADER, found, "clearance/approval", At.nothing()),
        409,
        "illegal-clearance-move");

    // When: reported by a leader, who does not approve it himself
    at.decide(LEADER, found, "clearance", settled)
        .then()
        .statusCode(200)
        .body("state", equalTo("REPORTED"))
        .body("evidence", equalTo("和解协议书第十七号"))
        .body("sponsor", notNullValue())
        .body("sponsorSignedOffOn", equalTo(today().toString()));
    assertProblem(
        at.decide(LEADER, found, "clearance/approval", At.nothing()), 422, "own-clearance");
    at.decide("leader2", found, "clearance/return", Map.of("reason", "缺少履行凭证"))
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("returnReason", equalTo("缺少履行凭证"));
    at.decide(OFFICER, found, "clearance", settled).then().statusCode(200);

    // And: approved once, however often it is sent
    String etag = at.etag(LEADER, found);
    String key = Api.newKey();
    for (int turn = 0; turn < 2; turn++) {
      at.as(LEADER)
          .header("Idempotency-Key", key)
          .header("If-Match", etag)
          .body(At.nothing())
          .post(found + "/clearance/approval")
          .then()
          .statusCode(200)
          .body("state", equalTo("CLEARED"))
          .body("moves", empty());
    }
    assertProblem(at.decide(OFFICER, found, "clearance", settled), 409, "illegal-clearance-move");
    at.get(OFFICER, campaign)
        .then()
        .body("progress.cleared", equalTo(1))
        .body("progress.sponsored", equalTo(1));
    at.as(OFFICER)
        .queryParam("from", today().toString())
        .queryParam("to", today().toString())
        .queryParam("figure", "backlog_cases_cleared")
        .get("/api/petition/statistics")
        .then()
        .body("total[0].value", equalTo("1"));
    assertThat(
            planted
                .database()
                .number(
                    "select count(*) from backlog_case where union_path = ?::ltree"
                        + " and position(convert_to('和解协议书', 'UTF8') in evidence_sealed) > 0",
                    planted.union()))
        .as("evidence is sealed at rest")
        .isZero();

    // And: after its end nothing is cleared any more
    at.decide(LEADER, campaign, "closing", Map.of("note", "全部化解"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
    assertProblem(
        at.decide("leader2", found, "clearance/return", Map.of("reason", "x")),
        409,
        "illegal-campaign-move");
  }

  @Test
  void ofTwoApprovalsAtOnceOneHolds() throws Exception {
    set(rule(false));
    String petition = accepted("worker1");
    Cases.age(petition, "handling", 80);
    String campaign = planned();
    at.decide(LEADER, campaign, "start", At.nothing()).then().statusCode(200);
    String found = onlyCase(campaign);
    end(petition);
    at.decide(OFFICER, found, "clearance", Map.of("way", "EXPLAINED", "evidence", "息诉承诺书"))
        .then()
        .statusCode(200);
    String etag = at.etag(LEADER, found);

    List<Integer> statuses =
        At.atOnce(
            8,
            i ->
                at.decide("leader" + (i % 2 + 2), found, etag, "clearance/approval", At.nothing()));

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).containsOnly(200, 412);
  }

  @Test
  void aSealedCaseIsOnTheListOfThoseAloneWhomItIsOpenTo() {
    set(rule(false));
    LocalDate day = today().minusDays(300);
    String open =
        planted.petition(planted.union() + ".U1", "p", "LETTER", "CLAIM", day, 1).id().toString();
    open(open);
    String sealed = planted.sealed(planted.union(), planted.union(), day).id().toString();
    open(sealed);
    String campaign = planned();
    at.decide(LEADER, campaign, "start", At.nothing()).then().body("progress.cases", equalTo(2));

    var above = new At("CQ");
    above.get("auditor", campaign).then().statusCode(200).body("progress.cases", equalTo(1));
    above
        .get("auditor", campaign + "/cases")
        .then()
        .body("items.petitionId", contains(open))
        .body("items.petitionId", not(hasItem(sealed)));
    var below = new At(planted.union() + ".U1");
    below.get(OFFICER, campaign + "/cases").then().body("items.petitionId", contains(open));
    below.get(OFFICER, CAMPAIGNS).then().body("items", hasSize(1));
    new At("CQ.YUBEI").get(OFFICER, campaign).then().statusCode(404);
    at.get("worker", campaign).then().statusCode(403);
    at.get("analyst", campaign).then().statusCode(403);
    String kept =
        at.as(OFFICER)
            .get(campaign + "/cases")
            .jsonPath()
            .getString("items.find { it.petitionId == '" + sealed + "' }.id");
    above.get("auditor", campaign + "/cases/" + kept).then().statusCode(404);
  }

  @Test
  void aRuleHoldsFromADayOnAndSaysSomething() {
    assertProblem(at.decide(LEADER, planned(), "start", At.nothing()), 422, "no-backlog-rule");
    Map<String, Object> nothing = rule(false);
    List.of("overdueDays", "openDays", "petitionsInChain").forEach(nothing::remove);
    at.post(LEADER, RULES, nothing)
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("overdueDays"));
    Map<String, Object> past = rule(false);
    past.put("validFrom", today().minusDays(1).toString());
    assertProblem(at.post(LEADER, RULES, past), 422, "backlog-rule-in-the-past");
    at.post(OFFICER, RULES, rule(false)).then().statusCode(403);
    set(rule(false));
    assertProblem(at.post(LEADER, RULES, rule(true)), 409, "backlog-rule-exists");

    Map<String, Object> later = rule(true);
    later.put("validFrom", today().plusDays(30).toString());
    set(later);
    at.get(OFFICER, RULES)
        .then()
        .body("inForce.validFrom", equalTo(today().toString()))
        .body("versions", hasSize(2));
    new At(planted.union() + ".U1")
        .get(OFFICER, RULES)
        .then()
        .body("inForce.union", equalTo(planted.union()));
    at.post(
            OFFICER,
            CAMPAIGNS,
            Map.of(
                "name", "x", "fromOn", today().toString(), "toOn", today().minusDays(1).toString()))
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("toOn"));
  }

  private void set(Map<String, Object> rule) {
    at.post(LEADER, RULES, rule).then().statusCode(201);
  }

  private static Map<String, Object> rule(boolean sponsorRequired) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("validFrom", today().toString());
    rule.put("overdueDays", 5);
    rule.put("openDays", 200);
    rule.put("petitionsInChain", 2);
    rule.put("extended", false);
    rule.put("sponsorRequired", sponsorRequired);
    rule.put("source", "总工办〔2026〕3号");
    return rule;
  }

  private String planned() {
    return CAMPAIGNS
        + "/"
        + at.made(
            OFFICER,
            CAMPAIGNS,
            Map.of(
                "name",
                "积案化解",
                "fromOn",
                today().toString(),
                "toOn",
                today().plusDays(90).toString()));
  }

  private String onlyCase(String campaign) {
    return campaign
        + "/cases/"
        + at.get(OFFICER, campaign + "/cases")
            .then()
            .body("items", hasSize(1))
            .extract()
            .<String>path("items[0].id");
  }

  /** Taken on, with its term of handling running. */
  private String accepted(String worker) {
    String id = at.made(worker, Api.PETITIONS, residual());
    at.decide(OFFICER, Api.path(id), "registration", At.nothing()).then().statusCode(200);
    at.decide(OFFICER, Api.path(id), "acceptance", acceptance()).then().statusCode(201);
    return id;
  }

  private void end(String petition) {
    at.decide(
            OFFICER,
            Api.path(petition),
            "settlement",
            Map.of("reason", "双方达成和解", "signedPaper", signed(petition)))
        .then()
        .statusCode(201);
  }

  @Test
  void aCaseThatEndedWithoutASponsorIsNotCleared() {
    set(rule(true));
    String petition = accepted("worker8");
    Cases.age(petition, "handling", 80);
    String campaign = planned();
    at.decide(LEADER, campaign, "start", At.nothing()).then().statusCode(200);
    end(petition);

    assertProblem(
        at.decide(
            OFFICER,
            onlyCase(campaign),
            "clearance",
            Map.of("way", "SETTLED", "evidence", "和解协议书第十八号")),
        422,
        "sponsor-missing");
  }

  private String signed(String petition) {
    return at.as(OFFICER)
        .header("Idempotency-Key", Api.newKey())
        .contentType("application/pdf")
        .queryParam("name", "签名.pdf")
        .body("%PDF-1.7 signed".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .post(Api.path(petition) + "/attachments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void open(String petition) {
    planted
        .database()
        .change(
            "update petition set state = 'REGISTERED', outcome = null, ended_on = null where id ="
                + " ?::uuid",
            petition);
  }
}
