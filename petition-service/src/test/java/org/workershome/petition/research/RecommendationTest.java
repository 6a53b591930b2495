package org.workershome.petition.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.research.Projects.ANALYST;
import static org.workershome.petition.research.Projects.LEADER;
import static org.workershome.petition.research.Projects.OFFICER;
import static org.workershome.petition.research.Projects.PROJECTS;
import static org.workershome.petition.research.Projects.TODAY;
import static org.workershome.petition.research.Projects.answer;
import static org.workershome.petition.research.Projects.draft;
import static org.workershome.petition.research.Projects.issued;
import static org.workershome.petition.research.Projects.path;
import static org.workershome.petition.research.Projects.recommendation;
import static org.workershome.petition.research.Projects.recommendationOf;
import static org.workershome.petition.research.Projects.recommended;
import static org.workershome.petition.research.Projects.underWay;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** A recommendation from being made to the proof that it was done. */
@ServiceTest
class RecommendationTest {
  private static final Map<String, Object> DONE =
      Map.of("action", "发布计算方法，补发差额。", "evidence", "人资〔2026〕12号");

  @Test
  void aRecommendationIsAdoptedDoneAndVerifiedBySomebodyElse() {
    // Given
    var at = new At("CQ.ADOPTED");
    String project = underWay(at);
    String id = recommended(at, project, issued(at, project));
    at.get(ANALYST, recommendation(id) + "/timers")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].labelZh", equalTo("调研建议答复"))
        .body("items[0].dueOn", equalTo(TODAY.plusDays(30).toString()))
        .body("items[0].state", equalTo("OPEN"));

    // When
    at.decide(OFFICER, recommendation(id), "answer", answer("ADOPTED"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ANSWERED"))
        .body("answeredLate", equalTo(false))
        .body("moves", contains("ACTION"));
    at.decide(OFFICER, recommendation(id), "action", DONE)
        .then()
        .statusCode(200)
        .body("moves", contains("VERIFICATION", "REJECTION"));
    at.decide(OFFICER, recommendation(id), "verification", found(true))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:own-action"));
    at.decide(ANALYST, recommendation(id), "verification", found(true))
        .then()
        .statusCode(200)
        .body("state", equalTo("VERIFIED"))
        .body("verifiedByName", equalTo("energy.analyst"))
        .body("moves", empty());

    // Then
    at.get("auditor", recommendation(id) + "/timers")
        .then()
        .statusCode(200)
        .body("items[0].state", equalTo("MET"));
    at.get("auditor", path(project) + "/moves")
        .then()
        .statusCode(200)
        .body(
            "move",
            contains(
                "OPENING",
                "START",
                "REPORT",
                "RECOMMENDATION",
                "ANSWER",
                "ACTION",
                "VERIFICATION"));
    String today = TODAY.toString();
    for (String figure :
        List.of(
            "research_projects_opened",
            "research_reports_issued",
            "recommendations_made",
            "recommendations_answered",
            "recommendations_adopted",
            "recommendations_verified")) {
      assertThat(at.statistic("auditor", "research", figure, today, today)).as(figure).isOne();
    }
    assertThat(at.statistic("auditor", "research", "recommendations_answered_late", today, today))
        .isZero();
    at.as("auditor")
        .queryParam("from", today)
        .queryParam("to", today)
        .get("/api/research/statistics/recommendations_verified")
        .then()
        .statusCode(200)
        .body("ids", contains(id));
    at.decide(ANALYST, path(project), "moves", Map.of("move", "COMPLETION"))
        .then()
        .statusCode(200)
        .body("state", equalTo("COMPLETED"));
  }

  @Test
  void whatIsNotWhollyAdoptedNeedsAReasonAndWhatIsNotHasNothingToDo() {
    var at = new At("CQ.NOTADOPTED");
    String project = underWay(at);
    String report = issued(at, project);
    for (String adoption : List.of("PARTLY", "NOT_ADOPTED")) {
      String id = recommended(at, project, report);
      at.decide(OFFICER, recommendation(id), "answer", answer(adoption))
          .then()
          .statusCode(422)
          .body("type", equalTo("urn:workershome:problem:reason-missing"));
      Map<String, Object> withReason = answer(adoption);
      withReason.put("reason", "今年预算已定。");
      at.decide(OFFICER, recommendation(id), "answer", withReason)
          .then()
          .statusCode(200)
          .body("moves", adoption.equals("PARTLY") ? contains("ACTION") : empty());
      at.decide(OFFICER, recommendation(id), "action", DONE)
          .then()
          .statusCode(adoption.equals("PARTLY") ? 200 : 422);
    }
  }

  @Test
  void whatWasNotFoundDoneIsToBeDoneAgain() {
    var at = new At("CQ.REJECTED");
    String project = underWay(at);
    String id = recommended(at, project, issued(at, project));
    at.decide(OFFICER, recommendation(id), "answer", answer("ADOPTED")).then().statusCode(200);
    at.decide(OFFICER, recommendation(id), "action", DONE).then().statusCode(200);

    at.decide(LEADER, recommendation(id), "verification", found(false))
        .then()
        .statusCode(200)
        .body("state", equalTo("ANSWERED"))
        .body("action", nullValue());

    at.decide(OFFICER, recommendation(id), "action", DONE).then().statusCode(200);
    at.decide(LEADER, recommendation(id), "verification", found(true)).then().statusCode(200);
  }

  @Test
  void anIllegalMoveSaysWhichAreLegal() {
    var at = new At("CQ.ILLEGALREC");
    String project = at.made(ANALYST, PROJECTS, Projects.project());
    illegal(
        at.post(ANALYST, path(project) + "/reports", Map.of("title", "x", "text", "y")),
        "PLAN",
        "START",
        "ABANDONMENT");
    illegal(
        at.decide(ANALYST, path(project), "moves", Map.of("move", "COMPLETION")),
        "PLAN",
        "START",
        "ABANDONMENT");
    at.decide(ANALYST, path(project), "moves", Map.of("move", "START")).then().statusCode(200);
    at.decide(ANALYST, path(project), "moves", Map.of("move", "COMPLETION"))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:no-report-issued"));
    String draft = draft(at, project);
    at.post(ANALYST, path(project) + "/recommendations", recommendationOf(draft))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:workershome:problem:report-not-issued"));
    at.decide(LEADER, Projects.report(draft), "issue", At.nothing()).then().statusCode(200);
    String id = recommended(at, project, draft);
    illegal(at.decide(OFFICER, recommendation(id), "action", DONE), "ANSWER");
    illegal(at.decide(ANALYST, recommendation(id), "verification", found(true)), "ANSWER");
    at.decide(ANALYST, path(project), "moves", Map.of("move", "ABANDONMENT"))
        .then()
        .statusCode(400)
        .body("faults.field", contains("reason"));
    at.decide(ANALYST, path(project), "moves", Map.of("move", "ABANDONMENT", "reason", "并入其他项目"))
        .then()
        .statusCode(200);
    illegal(at.post(ANALYST, path(project) + "/recommendations", recommendationOf(draft)));
  }

  @Test
  void ofManyAnswersAndVerificationsAtOnceOneCounts() throws Exception {
    var at = new At("CQ.RACEREC");
    String project = underWay(at);
    String id = recommended(at, project, issued(at, project));
    String etag = at.etag(OFFICER, recommendation(id));
    List<Integer> answers =
        At.atOnce(
            20, i -> at.decide(OFFICER, recommendation(id), etag, "answer", answer("ADOPTED")));
    assertThat(Collections.frequency(answers, 200)).isOne();
    assertThat(Collections.frequency(answers, 412)).isEqualTo(19);

    at.decide(OFFICER, recommendation(id), "action", DONE).then().statusCode(200);
    String acted = at.etag(OFFICER, recommendation(id));
    List<Integer> verified =
        At.atOnce(
            20,
            i ->
                at.decide(
                    "analyst" + (i + 2), recommendation(id), acted, "verification", found(true)));
    assertThat(Collections.frequency(verified, 200)).isOne();
    assertThat(Collections.frequency(verified, 412)).isEqualTo(19);
  }

  @Test
  void badValuesAreRefusedByName() {
    var at = new At("CQ.BADREC");
    String project = underWay(at);
    String report = issued(at, project);
    Map<String, Object> late = recommendationOf(report);
    late.put("dueOn", TODAY.toString());
    at.post(ANALYST, path(project) + "/recommendations", late)
        .then()
        .statusCode(400)
        .body("faults.field", contains("dueOn"));
    at.post(ANALYST, path(project) + "/recommendations", Map.of("addressee", "MAYOR"))
        .then()
        .statusCode(400);
    at.post(ANALYST, PROJECTS, Map.of("topic", " ", "team", List.of()))
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("topic", "plan", "team", "fromOn", "toOn"));
    Map<String, Object> backwards = Projects.project();
    backwards.put("toOn", TODAY.minusYears(1).toString());
    at.post(ANALYST, PROJECTS, backwards)
        .then()
        .statusCode(400)
        .body("faults.field", contains("toOn"));
    String id = recommended(at, project, report);
    Map<String, Object> future = answer("ADOPTED");
    future.put("answeredOn", TODAY.plusDays(1).toString());
    at.decide(OFFICER, recommendation(id), "answer", future).then().statusCode(400);
    at.post(OFFICER, recommendation(id) + "/answer", answer("ADOPTED")).then().statusCode(428);
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from research_recommendation where project_id = ?::uuid",
                    project))
        .isOne();
  }

  @Test
  void projectsAreSeenInTheirUnionAndAbove() {
    var at = new At("CQ.SEENREC.A");
    String project = underWay(at);
    String id = recommended(at, project, issued(at, project));

    for (String path : List.of(path(project), recommendation(id), path(project) + "/reports")) {
      new At("CQ.SEENREC").get(ANALYST, path).then().statusCode(200);
      new At("CQ.SEENREC.B").get(ANALYST, path).then().statusCode(404);
      at.get("worker", path).then().statusCode(403);
      at.get("cashier", path).then().statusCode(403);
    }
    new At("CQ.SEENREC")
        .as("leader")
        .queryParam("state", "MADE")
        .get("/api/research/recommendations")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    new At("CQ.SEENREC.B")
        .post(ANALYST, path(project) + "/reports", Map.of("title", "x", "text", "y"))
        .then()
        .statusCode(404);
  }

  private static Map<String, Object> found(boolean confirmed) {
    return Map.of("confirmed", confirmed, "finding", confirmed ? "已查看补发名册。" : "补发名册不完整。");
  }

  private static void illegal(Response answer, String... moves) {
    answer.then().statusCode(409).body("legalMoves", moves.length == 0 ? empty() : contains(moves));
  }
}
