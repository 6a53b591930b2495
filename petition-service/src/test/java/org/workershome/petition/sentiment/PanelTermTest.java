package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.workershome.petition.sentiment.Panels.LAST;
import static org.workershome.petition.sentiment.Panels.LEADER;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.TODAY;
import static org.workershome.petition.sentiment.Panels.approve;
import static org.workershome.petition.sentiment.Panels.filled;
import static org.workershome.petition.sentiment.Panels.opened;
import static org.workershome.petition.sentiment.Panels.path;
import static org.workershome.petition.sentiment.Panels.submit;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** When a panel is due, and who says so. */
@ServiceTest
class PanelTermTest {

  @Test
  void theTermRunsFromTheQuartersEndIsConfiguredByDayAndEndsWithTheApproval() {
    // Given terms that the union above has set for the time in which the quarter ended
    Superuser.ofTheRunningTest()
        .change(
            "insert into sentiment_term values ('CQ.MOVESTERM', ?, 60, 20, 'test', 'test', now())",
            LAST.firstDay());
    var at = new At("CQ.MOVESTERM.A");
    String panel = filled(at);

    at.get(OFFICER, path(panel) + "/timers")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].labelZh", equalTo("季度研判报送"))
        .body("items[0].startedOn", equalTo(LAST.lastDay().toString()))
        .body("items[0].dueOn", equalTo(at.get(OFFICER, path(panel)).path("dueOn")));
    String due = at.get(OFFICER, path(panel)).path("dueOn");
    String usual =
        new At("CQ.MOVESUSUAL").get(OFFICER, path(opened(new At("CQ.MOVESUSUAL")))).path("dueOn");
    assertThat(due).isGreaterThan(usual);

    // When
    submit(at, panel);
    approve(at, panel);

    // Then
    at.get("inspector", path(panel) + "/timers")
        .then()
        .statusCode(200)
        .body("items[0].moves", empty());
    at.get("mediator", path(panel) + "/timers").then().statusCode(403);
  }

  @Test
  void termsHoldFromADayOnAndAreNotRewritten() {
    var at = new At("CQ.MOVESSET");
    Map<String, Object> terms =
        Map.of("validFrom", TODAY.toString(), "dueWorkingDays", 15, "minimumAnswers", 30);
    at.post(LEADER, "/api/sentiment/terms", terms).then().statusCode(201);
    at.post(LEADER, "/api/sentiment/terms", terms)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:term-exists"));
    at.post(OFFICER, "/api/sentiment/terms", terms).then().statusCode(403);
    at.post(
            LEADER,
            "/api/sentiment/terms",
            Map.of(
                "validFrom",
                TODAY.minusDays(1).toString(),
                "dueWorkingDays",
                5,
                "minimumAnswers",
                5))
        .then()
        .statusCode(422);
    at.post(
            LEADER,
            "/api/sentiment/terms",
            Map.of("validFrom", TODAY.toString(), "dueWorkingDays", 0, "minimumAnswers", 1))
        .then()
        .statusCode(400)
        .body("faults", hasSize(2));

    new At("CQ.MOVESSET.A.B")
        .get("auditor", "/api/sentiment/terms")
        .then()
        .statusCode(200)
        .body("dueWorkingDays", equalTo(15))
        .body("minimumAnswers", equalTo(30))
        .body("items[0].union", equalTo("CQ.MOVESSET"));
    new At("CQ.MOVESUNSET")
        .get("auditor", "/api/sentiment/terms")
        .then()
        .body("dueWorkingDays", equalTo(10))
        .body("minimumAnswers", equalTo(10));
  }
}
