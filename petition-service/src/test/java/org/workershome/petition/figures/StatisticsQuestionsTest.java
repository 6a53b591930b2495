package org.workershome.petition.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.workershome.kit.testing.ProblemSuite.assertProblem;
import static org.workershome.petition.figures.Asked.FROM;
import static org.workershome.petition.figures.Asked.OFFICER;
import static org.workershome.petition.figures.Asked.STATISTICS;
import static org.workershome.petition.figures.Asked.TO;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.petition.support.Planted;
import org.workershome.petition.support.ServiceTest;

/** Which questions are answered, and with which words. */
@ServiceTest
class StatisticsQuestionsTest {
  private final Planted planted = new Planted();
  private final Asked asked = new Asked(planted);

  @Test
  void unionsAreNeverRankedByTheirPetitions() {
    for (String order : List.of("-petitions_received", "value", "desc")) {
      Response answer =
          asked.ask(OFFICER, Map.of("from", FROM, "to", TO, "by", "UNION", "order", order));
      assertProblem(answer, 422, "no-ranking");
    }
    asked
        .ask(OFFICER, Map.of("from", FROM, "to", TO, "by", "UNION", "order", "code"))
        .then()
        .statusCode(200);
    asked.ask(OFFICER, Map.of("from", FROM, "to", TO, "sort", "value")).then().statusCode(400);
  }

  @Test
  void thePageOfTheNewspaperIsAnsweredForItsThreeYears() {
    JsonPath answer =
        asked.ask(OFFICER, Map.of("from", "2010-10-01", "to", "2013-09-30")).jsonPath();

    assertThat(answer.<String>getList("definitions.figure"))
        .contains(
            "sentiment_suggestions_collected",
            "sentiment_problems_solved",
            "research_reports",
            "research_recommendations",
            "letters_received",
            "visit_persons",
            "group_visits_received",
            "group_visit_persons",
            "legal_aid_cases");
    Map<String, Object> visitors =
        answer.getMap("definitions.find { it.figure == 'visit_persons' }");
    assertThat(visitors)
        .containsEntry("unit", "PERSON")
        .containsEntry("groupVisits", "WITHOUT")
        .containsEntry("groupVisitsZh", "不含集体来访")
        .containsEntry("source", "petition");
    asked
        .ask(OFFICER, Map.of("from", FROM, "to", TO))
        .then()
        .body("definitions.definitionZh", everyItem(notNullValue()))
        .body("definitions.definitionEn", everyItem(notNullValue()))
        .body("definitions.countedByZh", everyItem(notNullValue()));
  }

  @Test
  void theStatisticsGoOutAsAFileWithTheirDefinitions() {
    planted.petition(planted.union(), "p", "LETTER", "CLAIM", LocalDate.of(2025, 2, 3), 1);

    String csv =
        asked
            .staff()
            .as("auditor")
            .accept("text/csv")
            .queryParam("from", "2025-01-01")
            .queryParam("to", "2025-12-31")
            .queryParam("by", "UNION")
            .get(STATISTICS + "/export")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(csv)
        .contains("指标代码")
        .contains("合计,,letters_received,来信件数,1,件,不含集体来访")
        .contains(planted.union() + ",,letters_received,来信件数,1,件");
  }

  @Test
  void questionsThatMakeNoSenseAreToldSo() {
    asked.ask(OFFICER, Map.of("from", TO, "to", FROM)).then().statusCode(400);
    assertProblem(
        asked.ask(OFFICER, Map.of("from", "2000-01-01", "to", TO)), 422, "period-too-long");
    assertProblem(
        asked.ask(OFFICER, Map.of("from", FROM, "to", TO, "by", "DAY")), 422, "period-too-long");
    asked
        .ask(OFFICER, Map.of("from", FROM, "to", TO, "figure", "no_such_figure"))
        .then()
        .statusCode(400);
    asked.ask(OFFICER, Map.of("from", FROM, "to", TO, "union", "CQ.YUBEI")).then().statusCode(404);
    asked
        .ask(OFFICER, Map.of("from", FROM, "to", TO, "by", "CHANNEL"))
        .then()
        .statusCode(200)
        .body("notApplicable", hasItem("research_reports"))
        .body("definitions.figure", not(hasItem("research_reports")));
  }
}
