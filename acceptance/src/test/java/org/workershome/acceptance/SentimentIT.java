package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.client.Answer;

/** What a hundred workers think, and what is recommended of it, through the gateway. */
class SentimentIT {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

  private static final AtomicInteger REQUESTS = new AtomicInteger();

  private final RunningSuite suite = RunningSuite.shared();

  @Test
  void aQuarterOfThreeUnionsIsRolledUpIntoTheCitys() {
    // Given
    for (String union : List.of("energy", "yubei", "beibei")) {
      approved(union, panel(union));
    }

    // When
    String city = panel("city");
    Answer rollUp =
        suite.as("city.leader").get("/api/sentiment/panels/" + city + "/roll-up").expect(200);

    // Then
    assertThat(rollUp.body().path("reported").asInt()).isGreaterThanOrEqualTo(3);
    for (JsonNode figure : rollUp.body().path("figures")) {
      if (figure.path("figure").asText().equals("OPINIONS_RAISED")) {
        assertThat(figure.path("own").asInt()).isEqualTo(1);
        assertThat(figure.path("below").asInt()).isGreaterThanOrEqualTo(3);
      }
    }
    approved("city", city);
    assertThat(
            suite
                .as("city.auditor")
                .get("/api/sentiment/panels/" + city)
                .expect(200)
                .field("state"))
        .isEqualTo("APPROVED");
  }

  @Test
  void aRecommendationIsAdoptedDoneAndVerified() {
    // Given
    String project =
        post(
                "energy.analyst",
                "/api/research/projects",
                Map.of(
                    "topic", "井下工时",
                    "plan", "走访五个矿。",
                    "team", List.of("维权部"),
                    "fromOn", TODAY.toString(),
                    "toOn", TODAY.plusDays(90).toString()))
            .field("id");
    decide("energy.analyst", "/api/research/projects/" + project, "moves", Map.of("move", "START"));
    String report =
        post(
                "energy.analyst",
                "/api/research/projects/" + project + "/reports",
                Map.of("title", "井下工时调研报告", "text", "一、基本情况。"))
            .field("id");
    decide("energy.leader", "/api/research/reports/" + report, "issue", Map.of());
    String recommendation =
        post(
                "energy.analyst",
                "/api/research/projects/" + project + "/recommendations",
                Map.of(
                    "reportId", report,
                    "addressee", "MANAGEMENT",
                    "addresseeName", "某矿业公司",
                    "text", "补发加班费差额。",
                    "dueOn", TODAY.plusDays(30).toString()))
            .field("id");

    // When
    String path = "/api/research/recommendations/" + recommendation;
    decide(
        "energy.petition-officer",
        path,
        "answer",
        Map.of("adoption", "ADOPTED", "answer", "同意。", "answeredOn", TODAY.toString()));
    decide("energy.petition-officer", path, "action", Map.of("action", "已补发。", "evidence", "补发名册"));
    decide("energy.leader", path, "verification", Map.of("confirmed", true, "finding", "已查看名册。"));

    // Then
    assertThat(suite.as("city.inspector").get(path).expect(200).field("state"))
        .isEqualTo("VERIFIED");
  }

  private String panel(String union) {
    LocalDate then = TODAY.minusMonths(3);
    int quarter = (then.getMonthValue() + 2) / 3;
    String officer = union + ".petition-officer";
    String panel =
        post(officer, "/api/sentiment/panels", Map.of("year", then.getYear(), "quarter", quarter))
            .field("id");
    String path = "/api/sentiment/panels/" + panel;
    String source =
        post(
                officer,
                path + "/sources",
                Map.of(
                    "kind",
                    "MEETING",
                    "heldOn",
                    LocalDate.of(then.getYear(), quarter * 3 - 2, 10).toString(),
                    "place",
                    "座谈会",
                    "heard",
                    12))
            .field("id");
    Map<String, Object> opinion = new LinkedHashMap<>();
    opinion.put("sourceId", source);
    opinion.put("field", "HOURS");
    opinion.put("place", "一队");
    opinion.put("text", "建议公布加班费的计算方法。");
    post(officer, path + "/opinions", opinion);
    suite
        .as(officer)
        .put(
            path + "/content",
            Map.of("assessment", "总体平稳。", "riskLevel", "LOW"),
            key(),
            suite.as(officer).get(path).expect(200).etag())
        .expect(200);
    return panel;
  }

  private void approved(String union, String panel) {
    String path = "/api/sentiment/panels/" + panel;
    decide(union + ".petition-officer", path, "submission", Map.of());
    decide(union + ".leader", path, "approval", Map.of());
  }

  private String key() {
    return "sentiment-" + suite.run() + "-" + REQUESTS.incrementAndGet();
  }

  private Answer post(String account, String path, Map<String, Object> body) {
    return suite.as(account).post(path, body, key()).expect(201);
  }

  private void decide(String account, String record, String action, Map<String, Object> body) {
    String etag = suite.as(account).get(record).expect(200).etag();
    suite.as(account).post(record + "/" + action, body, key(), etag).expect(200);
  }
}
