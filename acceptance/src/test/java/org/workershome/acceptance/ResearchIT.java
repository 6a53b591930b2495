package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.acceptance.client.Answer;

/** What many complain of becomes a recommendation that is adopted, and nobody of them is named. */
class ResearchIT {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
  private static final String OFFICER = "energy.petition-officer";
  private static final String ANALYST = "energy.analyst";
  private static final String LEADER = "energy.leader";
  private static final String PROJECTS = "/api/research/projects";

  private final RunningSuite suite = RunningSuite.shared();
  private final Desk desk = new Desk(suite);

  @Test
  void petitionsGiveRiseToARecommendationThatIsAdoptedWithoutNamingAnyone() {
    // Given
    List<String> petitions = new ArrayList<>();
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String worker = suite.worker("research-" + i);
      String petition = desk.registered(worker, OFFICER, complaint(i));
      petitions.add(petition);
      people.add(worker);
      people.add(suite.personRef(worker));
      people.add(Desk.id(petition));
      people.add(desk.read(OFFICER, petition).field("number"));
      people.add("1381234567" + i);
    }
    String project =
        PROJECTS + "/" + desk.post(ANALYST, PROJECTS, project()).expect(201).field("id");
    desk.decide(ANALYST, project, "moves", Map.of("move", "START")).expect(200);

    // When the cases hang on it, few enough that their number would tell
    for (String petition : petitions) {
      desk.post(OFFICER, project + "/petitions", Map.of("petitionId", Desk.id(petition)))
          .expect(201);
    }
    desk.post(OFFICER, project + "/petitions", Map.of("petitionId", Desk.id(petitions.getFirst())))
        .expect(409);
    String recommendation = recommended(project);
    desk.decide(
            OFFICER,
            recommendation,
            "answer",
            Map.of("adoption", "ADOPTED", "answer", "同意。", "answeredOn", TODAY.toString()))
        .expect(200);
    Answer early = desk.decide(LEADER, recommendation, "verification", verified()).expect(409);
    assertThat(early.text()).contains("ACTION");
    desk.decide(OFFICER, recommendation, "action", Map.of("action", "已补发加班费。", "evidence", "补发汇总表"))
        .expect(200);
    desk.decide(LEADER, recommendation, "verification", verified()).expect(200);

    // Then
    assertThat(desk.read("city.inspector", recommendation).field("state")).isEqualTo("VERIFIED");
    Answer officers = desk.read(OFFICER, project + "/petitions");
    assertThat(officers.body().path("count").asInt()).isEqualTo(3);
    assertThat(officers.body().path("visible").size()).isEqualTo(3);
    Answer analysts = desk.read(ANALYST, project + "/petitions");
    assertThat(
            analysts.body().path("count").isMissingNode() || analysts.body().path("count").isNull())
        .isTrue();
    assertThat(analysts.field("countNoteZh")).contains("不予显示");
    assertThat(analysts.body().path("visible")).isEmpty();
    for (String path :
        List.of(
            project,
            project + "/petitions",
            project + "/reports",
            project + "/moves",
            recommendation,
            recommendation + "/timers",
            "/api/research/recommendations",
            figures())) {
      String seen = desk.read(ANALYST, path).text();
      assertThat(people).as(path).noneMatch(seen::contains);
    }
    for (String figure : List.of("recommendations_adopted", "recommendations_verified")) {
      assertThat(counted(figure)).as(figure).isPositive();
    }
  }

  private String recommended(String project) {
    String report =
        desk.post(ANALYST, project + "/reports", Map.of("title", "井下工时调研报告", "text", "一、基本情况。"))
            .expect(201)
            .field("id");
    desk.decide(LEADER, "/api/research/reports/" + report, "issue", Map.of()).expect(200);
    return "/api/research/recommendations/"
        + desk.post(
                ANALYST,
                project + "/recommendations",
                Map.of(
                    "reportId", report,
                    "addressee", "MANAGEMENT",
                    "addresseeName", "某矿业公司",
                    "text", "补发加班费差额，公布计算方法。",
                    "dueOn", TODAY.plusDays(30).toString()))
            .expect(201)
            .field("id");
  }

  private long counted(String wanted) {
    for (JsonNode figure : desk.read("city.analyst", figures()).body().path("figures")) {
      if (figure.path("figure").asText().equals(wanted)) {
        return figure.path("value").asLong();
      }
    }
    throw new AssertionError("no figure " + wanted);
  }

  private static String figures() {
    return "/api/research/statistics?from=" + TODAY.withDayOfYear(1) + "&to=" + TODAY;
  }

  private static Map<String, Object> verified() {
    return Map.of("confirmed", true, "finding", "已查看补发汇总表。");
  }

  private static Map<String, Object> project() {
    return Map.of(
        "topic", "井下工时与加班费",
        "plan", "走访五个矿。",
        "team", List.of("维权部"),
        "fromOn", TODAY.toString(),
        "toOn", TODAY.plusDays(90).toString());
  }

  private static Map<String, Object> complaint(int place) {
    return Map.of(
        "category", "SUGGESTION",
        "matter", "HOURS_AND_REST",
        "title", "井下加班不计工时",
        "text", "加班不计工时。",
        "employer", Map.of("name", "某矿业公司"),
        "contactPhone", "1381234567" + place);
  }
}
