package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.petition.sentiment.Panels.LEADER;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.PANELS;
import static org.workershome.petition.sentiment.Panels.TODAY;
import static org.workershome.petition.sentiment.Panels.approve;
import static org.workershome.petition.sentiment.Panels.approved;
import static org.workershome.petition.sentiment.Panels.filled;
import static org.workershome.petition.sentiment.Panels.ofTheQuarter;
import static org.workershome.petition.sentiment.Panels.opened;
import static org.workershome.petition.sentiment.Panels.path;
import static org.workershome.petition.sentiment.Panels.submit;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** A panel from draft to approval, and what nobody can do to it. */
@ServiceTest
class PanelMovesTest {

  @Test
  void aPanelIsSentBackMendedAndApprovedBySomebodyElse() {
    var at = new At("CQ.MOVES");
    String panel = filled(at);
    submit(at, panel);
    at.decide(LEADER, path(panel), "return", Map.of("note", "请补充热点。"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"));
    at.made(OFFICER, path(panel) + "/hot-spots", hotSpot());
    submit(at, panel);
    approve(at, panel);

    at.get("auditor", path(panel))
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("moves", empty())
        .body("approvedByName", equalTo("energy.leader"));
    at.get("auditor", path(panel) + "/moves")
        .then()
        .statusCode(200)
        .body("move", contains("OPENING", "SUBMISSION", "RETURN", "SUBMISSION", "APPROVAL"))
        .body("note", hasItem("请补充热点。"));
    assertThat(
            Superuser.ofTheRunningTest()
                .texts("select action from audit_entry where record_id = ? order by at, id", panel))
        .contains("panel-opened", "panel-submitted", "panel-sent-back", "panel-approved");
  }

  @Test
  void anIllegalMoveSaysWhichAreLegal() {
    var at = new At("CQ.MOVESILLEGAL");
    String panel = filled(at);
    illegal(
        at.decide(LEADER, path(panel), "approval", At.nothing()),
        "CONTENT",
        "HOT_SPOT",
        "SUBMISSION");
    submit(at, panel);
    illegal(at.put(OFFICER, path(panel), "/content", Panels.content()), "APPROVAL", "RETURN");
    illegal(at.post(OFFICER, path(panel) + "/hot-spots", hotSpot()), "APPROVAL", "RETURN");
    illegal(at.decide(OFFICER, path(panel), "submission", At.nothing()), "APPROVAL", "RETURN");
    approve(at, panel);
    illegal(at.decide(LEADER, path(panel), "return", Map.of("note", "x")));
    illegal(at.decide(OFFICER, path(panel), "submission", At.nothing()));
  }

  @Test
  void whoSubmittedDoesNotApproveFromWhicheverAccount() {
    var at = new At("CQ.MOVESOWN");
    String panel = filled(at);
    submit(at, panel);
    String sameperson =
        Tokens.of("energy.leader").union(at.union()).personRef(at.personOf(OFFICER)).bearer();

    Api.anyone()
        .header("Authorization", sameperson)
        .header("Idempotency-Key", Api.newKey())
        .header("If-Match", at.etag(LEADER, path(panel)))
        .body(At.nothing())
        .post(path(panel) + "/approval")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:own-panel"));
    at.decide(OFFICER, path(panel), "approval", At.nothing()).then().statusCode(403);
  }

  @Test
  void whatIsIncompleteStaysAndAZeroReportHasNothingElse() {
    var at = new At("CQ.MOVESGAPS");
    String panel = opened(at);
    at.decide(OFFICER, path(panel), "submission", At.nothing())
        .then()
        .statusCode(422)
        .body("missing", contains("assessment", "riskLevel", "sources"));
    Panels.opinion(at, panel, Panels.source(at, panel, 4));
    at.put(OFFICER, path(panel), "/content", Map.of("zeroReason", "无异常。")).then().statusCode(200);

    at.decide(OFFICER, path(panel), "submission", At.nothing())
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:zero-report-has-records"))
        .body("found", contains("OPINIONS_RAISED"));
  }

  @Test
  void aQuarterThatIsNotOverIsNotSubmittedAndOneToComeIsNotOpened() {
    var at = new At("CQ.MOVESEARLY");
    int quarter = (TODAY.getMonthValue() + 2) / 3;
    var current = new Quarter(TODAY.getYear(), quarter);
    String panel =
        at.made(OFFICER, PANELS, Map.of("year", current.year(), "quarter", current.number()));

    if (TODAY.isBefore(current.lastDay())) {
      at.decide(OFFICER, path(panel), "submission", At.nothing())
          .then()
          .statusCode(422)
          .body("type", equalTo("urn:workershome:problem:quarter-not-over"));
    }
    at.post(OFFICER, PANELS, Map.of("year", TODAY.getYear() + 1, "quarter", 4))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:quarter-not-begun"));
  }

  @Test
  void theDatabaseItselfKeepsAnApprovedPanelAsItWas() {
    String panel = approved(new At("CQ.MOVESFROZEN"));

    for (String change :
        List.of("assessment = '改写'", "frozen = '{}'", "state = 'DRAFT'", "risk_level = 'LOW'")) {
      assertThatThrownBy(
              () ->
                  Superuser.ofTheRunningTest()
                      .change(
                          "update sentiment_panel set " + change + " where id = ?::uuid", panel))
          .cause()
          .hasMessageContaining("an approved panel is frozen");
    }
  }

  @Test
  void ofManyApprovalsAtOnceOneCountsAndOfManyOpeningsToo() throws Exception {
    var at = new At("CQ.MOVESRACE");
    List<Integer> opened = At.atOnce(20, i -> at.post(OFFICER, PANELS, ofTheQuarter()));
    assertThat(Collections.frequency(opened, 201)).isOne();
    assertThat(Collections.frequency(opened, 409)).isEqualTo(19);

    var other = new At("CQ.MOVESRACE2");
    String panel = filled(other);
    submit(other, panel);
    String etag = other.etag(LEADER, path(panel));
    List<Integer> approved =
        At.atOnce(
            20, i -> other.decide("leader" + (i + 2), path(panel), etag, "approval", At.nothing()));
    assertThat(Collections.frequency(approved, 200)).isOne();
    assertThat(Collections.frequency(approved, 412)).isEqualTo(19);
  }

  @Test
  void aPanelIsSeenInItsUnionAndAboveAndNowhereElse() {
    var at = new At("CQ.MOVESSEEN.A");
    String panel = filled(at);

    new At("CQ.MOVESSEEN").get(OFFICER, path(panel)).then().statusCode(200);
    new At("CQ.MOVESSEEN.B").get(OFFICER, path(panel)).then().statusCode(404);
    new At("CQ.MOVESSEEN.A.X").get(OFFICER, path(panel)).then().statusCode(404);
    at.get("aid-clerk", path(panel)).then().statusCode(403);
    at.get("worker", path(panel)).then().statusCode(403);
    at.post("analyst", PANELS, ofTheQuarter()).then().statusCode(403);
    new At("CQ.MOVESSEEN")
        .as("analyst")
        .queryParam("union", "CQ.MOVESSEEN.A")
        .queryParam("state", "DRAFT")
        .get(PANELS)
        .then()
        .statusCode(200)
        .body("items.id", contains(panel));
    at.as(OFFICER).queryParam("union", "CQ.MOVESSEEN").get(PANELS).then().statusCode(404);
  }

  private static void illegal(Response answer, String... moves) {
    answer
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:illegal-panel-move"))
        .body("legalMoves", moves.length == 0 ? empty() : contains(moves));
  }

  static Map<String, Object> hotSpot() {
    return Map.of(
        "field",
        "WAGES",
        "topic",
        "加班费计算方式",
        "mentions",
        17,
        "trend",
        "RISING",
        "riskLevel",
        "HIGH");
  }
}
