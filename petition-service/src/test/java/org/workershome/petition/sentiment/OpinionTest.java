package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.sentiment.Panels.LAST;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.TODAY;
import static org.workershome.petition.sentiment.Panels.opened;
import static org.workershome.petition.sentiment.Panels.opinion;
import static org.workershome.petition.sentiment.Panels.path;
import static org.workershome.petition.sentiment.Panels.source;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** Opinions and problems: recorded, answered, told back, solved with evidence. */
@ServiceTest
class OpinionTest {
  private static final String REPLIES = "/api/sentiment/replies";

  @Test
  void whoWantsToBeToldIsToldAndNobodyElse() {
    var at = new At("CQ.TOLD");
    String panel = opened(at);
    Map<String, Object> body = opinion(source(at, panel, 8));
    body.put("tellBack", Map.of("personRef", at.personOf("worker7"), "phone", "13800007777"));
    String id = at.made(OFFICER, path(panel) + "/opinions", body);

    at.decide(OFFICER, record(id), "answer", Map.of("answer", "自下月起公布。"))
        .then()
        .statusCode(200)
        .body("answer", equalTo("自下月起公布。"))
        .body("toldOn", equalTo(TODAY.toString()));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !at.get("worker7", REPLIES).jsonPath().getList("items").isEmpty());
    at.get("worker7", REPLIES).then().statusCode(200).body("items.answer", contains("自下月起公布。"));
    at.get("worker8", REPLIES).then().statusCode(200).body("items", empty());
    at.get(OFFICER, REPLIES).then().statusCode(403);
  }

  @Test
  void anOpinionWithoutAWishIsAnsweredAndNobodyIsTold() {
    var at = new At("CQ.TOLDNOBODY");
    String panel = opened(at);
    String id = opinion(at, panel, source(at, panel, 8));

    at.decide(OFFICER, record(id), "answer", Map.of("answer", "已采纳。"))
        .then()
        .statusCode(200)
        .body("answeredOn", notNullValue())
        .body("toldOn", nullValue());
    at.get("auditor", path(panel) + "/opinions?answered=true")
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    at.get("auditor", path(panel) + "/opinions?answered=false").then().body("items", empty());
  }

  @Test
  void ofManyAnswersAtOnceOneCounts() throws Exception {
    var at = new At("CQ.TOLDRACE");
    String panel = opened(at);
    String id = opinion(at, panel, source(at, panel, 8));
    String etag = at.etag(OFFICER, record(id));

    List<Integer> statuses =
        At.atOnce(
            20, i -> at.decide(OFFICER, record(id), etag, "answer", Map.of("answer", "答复" + i)));

    assertThat(Collections.frequency(statuses, 200)).isOne();
    assertThat(Collections.frequency(statuses, 412)).isEqualTo(19);
    at.decide(OFFICER, record(id), "answer", Map.of("answer", "再答"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:opinion-answered"))
        .body("legalMoves", empty());
  }

  @Test
  void aNumberOfAPersonIsRefusedByNameOfItsField() {
    var at = new At("CQ.TOLDNUMBER");
    String panel = opened(at);
    Map<String, Object> body = opinion(source(at, panel, 8));
    body.put("text", "请联系13800001234。");
    body.put("place", "一队 50010119900307123X");

    at.post(OFFICER, path(panel) + "/opinions", body)
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("text", "place"))
        .body("faults.code", hasItem("PERSONAL_NUMBER"));
    at.put(OFFICER, path(panel), "/content", Map.of("assessment", "张三电话13800001234"))
        .then()
        .statusCode(400);
    at.get(OFFICER, path(panel) + "/opinions").then().body("items", empty());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    var at = new At("CQ.TOLDBAD");
    String panel = opened(at);
    String foreign = source(new At("CQ.TOLDBAD2"), opened(new At("CQ.TOLDBAD2")), 3);
    at.post(OFFICER, path(panel) + "/opinions", opinion(foreign))
        .then()
        .statusCode(400)
        .body("faults.field", contains("sourceId"));
    at.post(
            OFFICER,
            path(panel) + "/sources",
            Map.of(
                "kind",
                "QUESTIONNAIRE",
                "heldOn",
                TODAY.plusYears(1).toString(),
                "place",
                "线上",
                "heard",
                5))
        .then()
        .statusCode(400)
        .body("faults.field", hasItems("heldOn", "questionnaireId", "heard"));
    at.post(OFFICER, path(panel) + "/opinions", Map.of("field", "NONE")).then().statusCode(400);
    Map<String, Object> profiled = opinion(source(at, panel, 2));
    profiled.put("stance", "NEGATIVE");
    at.post(OFFICER, path(panel) + "/opinions", profiled)
        .then()
        .statusCode(400)
        .body("faults.field", hasItem("stance"));
    at.get(OFFICER, path(panel) + "/opinions?person=x")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:workershome:problem:unknown-parameter"));
  }

  @Test
  void aProblemIsSolvedOnceAndWithEvidence() {
    var at = new At("CQ.SOLVED");
    String panel = opened(at);
    String id = Panels.problem(at, panel);
    String record = "/api/sentiment/problems/" + id;
    at.decide(OFFICER, record, "solution", Map.of("measure", "更换风机", "solvedOn", TODAY.toString()))
        .then()
        .statusCode(400)
        .body("faults.field", contains("evidence"));
    Map<String, Object> solution =
        Map.of("measure", "更换两台风机。", "evidence", "验收单 118", "solvedOn", TODAY.toString());
    at.decide(
            OFFICER,
            record,
            "solution",
            Map.of("measure", "更换", "evidence", "单", "solvedOn", LAST.firstDay().toString()))
        .then()
        .statusCode(400)
        .body("faults.code", contains("BEFORE_RAISED"));

    at.decide(OFFICER, record, "solution", solution)
        .then()
        .statusCode(200)
        .body("solved", equalTo(true));

    at.decide(OFFICER, record, "solution", solution)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:problem-solved"));
    at.get("leader", path(panel) + "/problems?solved=true")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].evidence", equalTo("验收单 118"));
  }

  @Test
  void theStatisticsCountRecordsAndNameThem() {
    var at = new At("CQ.COUNTED");
    var below = new At("CQ.COUNTED.A");
    String panel = Panels.approved(below);
    String id = below.get(OFFICER, path(panel) + "/opinions").path("items[0].id");
    below.decide(OFFICER, record(id), "answer", Map.of("answer", "好。")).then().statusCode(200);
    String from = LAST.firstDay().toString();
    String to = TODAY.toString();

    assertThat(at.statistic("auditor", "sentiment", "opinions_raised", from, to)).isEqualTo(2);
    assertThat(at.statistic("auditor", "sentiment", "opinions_answered", from, to)).isEqualTo(1);
    assertThat(at.statistic("auditor", "sentiment", "problems_raised", from, to)).isEqualTo(1);
    assertThat(at.statistic("auditor", "sentiment", "problems_solved", from, to)).isZero();
    assertThat(at.statistic("auditor", "sentiment", "sentiment_panels_approved", from, to)).isOne();
    at.as("auditor")
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/api/sentiment/statistics/opinions_answered")
        .then()
        .statusCode(200)
        .body("records", equalTo("sentiment_opinion"))
        .body("ids", contains(id));
    at.as("auditor")
        .queryParam("from", to)
        .queryParam("to", from)
        .get("/api/sentiment/statistics")
        .then()
        .statusCode(TODAY.equals(LAST.firstDay()) ? 200 : 400);
    at.as("auditor")
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/api/sentiment/statistics/of_persons")
        .then()
        .statusCode(404);
  }

  private static String record(String id) {
    return "/api/sentiment/opinions/" + id;
  }
}
