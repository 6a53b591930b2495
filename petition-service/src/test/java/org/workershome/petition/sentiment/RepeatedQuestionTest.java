package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.sentiment.Panels.LEADER;
import static org.workershome.petition.sentiment.Panels.OFFICER;
import static org.workershome.petition.sentiment.Panels.TODAY;
import static org.workershome.petition.sentiment.QuestionnaireTest.QUESTIONNAIRES;
import static org.workershome.petition.sentiment.QuestionnaireTest.closed;
import static org.workershome.petition.sentiment.QuestionnaireTest.path;

import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.At;
import org.workershome.petition.support.ServiceTest;

/** Nobody's answer is the difference of two rounds, nor a count of one. */
@ServiceTest
class RepeatedQuestionTest {

  @Test
  void theSameQuestionIsNotAskedTwiceOfTheSameWorkersInAQuarter() {
    var at = new At("CQ.REPEAT");
    String first = at.made(OFFICER, QUESTIONNAIRES, asking("您对班长满意吗？", "工服合身吗？"));

    Response again = at.post(OFFICER, QUESTIONNAIRES, asking("浴室开放时间够吗", "您对 班长，满意吗?"));

    assertProblem(again, 409, "question-asked-before");
    again
        .then()
        .body("faults.field", contains("questions[1].text"))
        .body("faults[0].message", containsString("CQ.REPEAT"));
    assertProblem(
        at.post(OFFICER, QUESTIONNAIRES + "/preview", asking("工服合身吗？", "浴室？")),
        409,
        "question-asked-before");
    closed(at, first);
    assertProblem(
        at.post(OFFICER, QUESTIONNAIRES, asking("工服合身吗？", "浴室？")), 409, "question-asked-before");
    at.post(OFFICER, QUESTIONNAIRES, asking("浴室开放时间够吗？", "更衣柜够用吗？")).then().statusCode(201);
  }

  @Test
  void neitherAUnionAboveNorOneBelowAsksItsWorkersAgainAndOneBesideDoes() {
    String question = "您了解安全规程吗？";
    new At("CQ.NESTED.MINE").made(OFFICER, QUESTIONNAIRES, asking(question, "井下照明够吗？"));

    assertProblem(
        new At("CQ.NESTED").post(OFFICER, QUESTIONNAIRES, asking(question, "食堂甲？")),
        409,
        "question-asked-before");
    assertProblem(
        new At("CQ.NESTED.MINE.TEAM").post(OFFICER, QUESTIONNAIRES, asking(question, "食堂乙？")),
        409,
        "question-asked-before");
    new At("CQ.NESTED.SHOP").made(OFFICER, QUESTIONNAIRES, asking(question, "食堂丙？"));
  }

  @Test
  void anotherNameOfTheQuarterDoesNotMakeItAnotherTime() {
    var at = new At("CQ.RENAMED");
    at.made(OFFICER, QUESTIONNAIRES, asking("宿舍安静吗？", "食堂？"));
    Map<String, Object> renamed = asking("宿舍安静吗？", "浴室？");
    renamed.put("year", TODAY.getYear() + 1);
    assertProblem(at.post(OFFICER, QUESTIONNAIRES, renamed), 409, "question-asked-before");

    renamed.put("opensOn", TODAY.plusDays(40).toString());
    renamed.put("closesOn", TODAY.plusDays(50).toString());
    at.post(OFFICER, QUESTIONNAIRES, renamed).then().statusCode(201);
  }

  @Test
  void ofTwoThatOpenAtOnceOneOpens() throws Exception {
    var at = new At("CQ.ATONCE");
    List<Integer> statuses =
        At.atOnce(8, i -> at.post(OFFICER, QUESTIONNAIRES, asking("考勤准确吗？", "第" + i + "个问题？")));

    assertThat(Collections.frequency(statuses, 201)).isOne();
    assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
  }

  @Test
  void whoChoseOtherwiseThanAllOthersIsNotShown() {
    var at = new At("CQ.ODDONE");
    at.post(
            LEADER,
            "/api/sentiment/terms",
            Map.of(
                "validFrom",
                TODAY.toString(),
                "dueWorkingDays",
                10,
                "minimumAnswers",
                10,
                "smallestCell",
                2))
        .then()
        .statusCode(201)
        .body("smallestCell", equalTo(2));
    String id = at.made(OFFICER, QUESTIONNAIRES, asking("愿意加班吗？", "食堂可口吗？"));
    for (int i = 1; i <= 12; i++) {
      at.as("worker" + i)
          .body(Map.of("choices", List.of(i == 1 ? 0 : 1, i % 2)))
          .post(path(id) + "/answers")
          .then()
          .statusCode(200);
    }
    closed(at, id);

    at.get("analyst", path(id) + "/results")
        .then()
        .statusCode(200)
        .body("smallestCell", equalTo(2))
        .body("answers", equalTo(12))
        .body("questions[0].options.withheld", contains(true, true))
        .body("questions[0].options[0].count", nullValue())
        .body("questions[1].options.count", contains(6, 6));
  }

  private static Map<String, Object> asking(String first, String second) {
    Map<String, Object> body = QuestionnaireTest.about("x");
    body.put(
        "questions",
        List.of(
            Map.of("text", first, "options", List.of("是", "否")),
            Map.of("text", second, "options", List.of("是", "否"))));
    return body;
  }
}
