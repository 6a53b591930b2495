package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.sentiment.Panels.LEADER;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.TODAY;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** Questionnaires that nobody can be found by, whoever looks. */
@ServiceTest
class QuestionnaireTest {
  static final String QUESTIONNAIRES = "/api/sentiment/questionnaires";

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final CloseQuestionnaires closing;

  QuestionnaireTest(CloseQuestionnaires closing) {
    this.closing = closing;
  }

  @Test
  void resultsAreShownOnceItIsClosedAndEnoughHaveAnswered() {
    var at = new At("CQ.ASK");
    String id = opened(at);
    for (int i = 1; i <= 10; i++) {
      answer(at, "worker" + i, id, i % 2, 2).then().statusCode(200).body("counted", equalTo(true));
    }
    withheld(at, id, "STILL_OPEN");

    closed(at, id);

    at.get("analyst", path(id) + "/results")
        .then()
        .statusCode(200)
        .body("shown", equalTo(true))
        .body("answers", equalTo(10))
        .body("questions[0].options.count", contains(5, 5))
        .body("questions[1].options.count", contains(0, 0, 10));
  }

  @Test
  void belowTheMinimumNothingIsShownAndTheReasonTellsNoNumber() {
    var at = new At("CQ.ASKFEW");
    String none = opened(at);
    String nine = opened(at);
    for (int i = 1; i <= 9; i++) {
      answer(at, "worker" + i, nine, 0, 0).then().statusCode(200);
    }
    closed(at, none);
    closed(at, nine);

    String ofNone = withheld(at, none, "BELOW_MINIMUM").asString().replace(none, "");
    String ofNine = withheld(at, nine, "BELOW_MINIMUM").asString().replace(nine, "");
    assertThat(ofNine).isEqualTo(ofNone);
  }

  @Test
  void itClosesByItselfAfterItsLastDayAndNotBefore() {
    var at = new At("CQ.ASKLAPSE");
    String over = opened(at);
    String open = opened(at);
    superuser()
        .change(
            "update sentiment_questionnaire set opens_on = opens_on - 30, closes_on = ? where id = ?::uuid",
            TODAY.minusDays(1),
            over);
    superuser()
        .change("update sentiment_questionnaire set closes_on = ? where id = ?::uuid", TODAY, open);

    closing.sweep();

    at.get(OFFICER, path(over)).then().statusCode(200).body("state", equalTo("CLOSED"));
    at.get(OFFICER, path(open)).then().body("state", equalTo("OPEN"));
    assertThat(
            superuser()
                .number(
                    "select count(*) from sentiment_questionnaire where id = ?::uuid and secret_sealed is null",
                    over))
        .isOne();
  }

  @Test
  void noneIsOpenForMoreThanAQuarter() {
    var at = new At("CQ.ASKLONG");
    Map<String, Object> body = questionnaire();
    body.put("closesOn", TODAY.plusDays(93).toString());

    at.post(OFFICER, QUESTIONNAIRES, body)
        .then()
        .statusCode(400)
        .body("faults.field", contains("closesOn"));
  }

  @Test
  void theMinimumIsThatOfTheUnionWhenItWasAsked() {
    var at = new At("CQ.ASKTERM");
    at.post(
            LEADER,
            "/api/sentiment/terms",
            Map.of("validFrom", TODAY.toString(), "dueWorkingDays", 10, "minimumAnswers", 25))
        .then()
        .statusCode(201);

    at.post(OFFICER, QUESTIONNAIRES + "/preview", questionnaire())
        .then()
        .statusCode(200)
        .body("minimumAnswers", equalTo(25));
    at.get(OFFICER, QUESTIONNAIRES).then().statusCode(200).body("items", empty());
    String id = opened(new At("CQ.ASKTERM.A"));
    new At("CQ.ASKTERM.A").get("worker", path(id)).then().body("minimumAnswers", equalTo(25));
    assertThatThrownBy(
            () ->
                superuser()
                    .change(
                        "update sentiment_questionnaire set minimum_answers = 5 where id = ?::uuid",
                        id))
        .cause()
        .hasMessageContaining("the minimum stays");
  }

  @Test
  void whoAnswersTwiceOrTwentyTimesAtOnceIsCountedOnce() throws Exception {
    var at = new At("CQ.ASKTWICE");
    String id = opened(at);

    List<Integer> statuses = At.atOnce(24, i -> answer(at, "worker1", id, 0, i % 3));

    assertThat(Collections.frequency(statuses, 200)).isOne();
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(23);
    answer(at, "worker1", id, 0, 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:already-taken-part"));
    assertThat(count("sentiment_answer", id)).isOne();
    assertThat(count("sentiment_participation", id)).isOne();
  }

  @Test
  void anAnswerHasNobodyAndNoMomentAndTheMarkLosesItsKey() {
    var at = new At("CQ.ASKNOBODY");
    String id = opened(at);
    String other = opened(at);
    answer(at, "worker1", id, 1, 1).then().statusCode(200);
    answer(at, "worker1", other, 1, 1).then().statusCode(200);

    // No record of the account, the moment or the request is made beside
    assertThat(
            superuser()
                .number(
                    "select count(*) from audit_entry where actor = ?", at.subjectOf("worker1")))
        .isZero();
    assertThat(
            superuser()
                .number(
                    "select count(*) from idempotency where caller = ?", at.subjectOf("worker1")))
        .isZero();
    // What is kept: a random id, a week, the choices; and a mark that differs from questionnaire to
    // questionnaire
    assertThat(
            superuser()
                .texts(
                    "select to_jsonb(a) - 'id' - 'questionnaire_id' from sentiment_answer a where questionnaire_id = ?::uuid",
                    id))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .contains("\"choices\": [1, 1]")
                    .contains("answered_week")
                    .doesNotContain(at.personOf("worker1")));
    assertThat(
            superuser()
                .number(
                    "select count(distinct mark) from sentiment_participation where questionnaire_id in (?::uuid, ?::uuid)",
                    id,
                    other))
        .isEqualTo(2);
    assertThat(
            superuser()
                .number(
                    "select substr(id::text, 15, 1)::int from sentiment_answer where questionnaire_id = ?::uuid",
                    id))
        .as("version of a random id")
        .isEqualTo(4);
    // When it is closed, the key of the marks is gone
    assertThat(
            superuser()
                .number(
                    "select count(secret_sealed) from sentiment_questionnaire where id = ?::uuid",
                    id))
        .isOne();
    closed(at, id);
    assertThat(
            superuser()
                .number(
                    "select count(secret_sealed) from sentiment_questionnaire where id = ?::uuid",
                    id))
        .isZero();
  }

  @Test
  void itIsForTheWorkersOfTheUnionAndBelowWhileItIsOpen() {
    var at = new At("CQ.ASKWHO");
    String id = opened(at);
    answer(new At("CQ.ASKWHO.A.B"), "worker", id, 0, 0).then().statusCode(200);
    answer(new At("CQ.ASKOTHER"), "worker", id, 0, 0).then().statusCode(404);
    answer(at, OFFICER, id, 0, 0).then().statusCode(403);
    at.get("worker", path(id) + "/results").then().statusCode(403);
    new At("CQ.ASKWHO.A.B")
        .get("worker", QUESTIONNAIRES)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    new At("CQ.ASKOTHER")
        .get("worker", QUESTIONNAIRES)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id)));

    for (List<Integer> wrong : List.of(List.of(0), List.of(0, 3), List.of(0, 0, 0))) {
      at.as("worker")
          .body(Map.of("choices", wrong))
          .post(path(id) + "/answers")
          .then()
          .statusCode(422)
          .body("type", equalTo("urn:workershome:problem:choices-do-not-fit"));
    }
    closed(at, id);
    answer(at, "worker", id, 0, 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:workershome:problem:questionnaire-closed"));
    at.decide(OFFICER, path(id), "closing", At.nothing()).then().statusCode(409);
  }

  static Response withheld(At at, String id, String reason) {
    Response results = at.get(OFFICER, path(id) + "/results");
    results
        .then()
        .statusCode(200)
        .body("shown", equalTo(false))
        .body("reason", equalTo(reason))
        .body("answers", nullValue())
        .body("questions", empty());
    return results;
  }

  private static Response answer(At at, String role, String id, int first, int second) {
    return at.as(role).body(Map.of("choices", List.of(first, second))).post(path(id) + "/answers");
  }

  /** About something else each time: the same workers are asked the same once. */
  static String opened(At at) {
    return at.made(OFFICER, QUESTIONNAIRES, about("食堂" + NEXT.incrementAndGet()));
  }

  static void closed(At at, String id) {
    at.decide(OFFICER, path(id), "closing", At.nothing())
        .then()
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
  }

  static Map<String, Object> questionnaire() {
    return about("食堂");
  }

  static Map<String, Object> about(String what) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("year", TODAY.getYear());
    body.put("quarter", (TODAY.getMonthValue() + 2) / 3);
    body.put("title", "食堂与班车");
    body.put("opensOn", TODAY.toString());
    body.put("closesOn", TODAY.plusDays(14).toString());
    body.put(
        "questions",
        List.of(
            Map.of("text", "您对" + what + "满意吗？", "options", List.of("满意", "不满意")),
            Map.of("text", what + "的班车是否准时？", "options", List.of("准时", "有时晚点", "经常晚点"))));
    return body;
  }

  static String path(String id) {
    return QUESTIONNAIRES + "/" + id;
  }

  private static long count(String table, String id) {
    return superuser()
        .number("select count(*) from " + table + " where questionnaire_id = ?::uuid", id);
  }

  private static Superuser superuser() {
    return Superuser.ofTheRunningTest();
  }
}
