package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.CITY_OFFICER;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.WORKER;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.age;
import static org.workershome.petition.support.Cases.delivered;
import static org.workershome.petition.support.Cases.opinion;
import static org.workershome.petition.support.Cases.servedToday;
import static org.workershome.petition.support.Cases.today;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** What has to be over before a case ends, what ends with it, and what an end needs. */
@ServiceTest
class EndingsTest {

  @Test
  void aHearingThatIsOpenIsHeardBeforeTheOpinion() {
    String id = accepted();
    decide(OFFICER, id, "hearing", hearing(today().plusDays(1)))
        .then()
        .statusCode(422)
        .body("type", endsWith(":hearing-date"));
    decide(OFFICER, id, "hearing", hearing(today().minusDays(1))).then().statusCode(422);
    decide(CITY_OFFICER, id, "hearing", hearing(today())).then().statusCode(422);
    decide(OFFICER, id, "hearing", hearing(today())).then().statusCode(201);

    decide(OFFICER, id, "opinion", opinion())
        .then()
        .statusCode(409)
        .body("type", endsWith(":hearing-open"));
    decide(OFFICER, id, "settlement", Cases.signed(OFFICER, id)).then().statusCode(409);

    decide(OFFICER, id, "hearing/end", heard(today())).then().statusCode(201);
    decide(OFFICER, id, "opinion", opinion()).then().statusCode(201);
  }

  @Test
  void aHearingOfWhatWasTakenBackIsEndedAfterwards() {
    String id = accepted();
    decide(OFFICER, id, "hearing", hearing(today())).then().statusCode(201);
    decide(WORKER, id, "withdrawal", Map.of("reason", "已解决")).then().statusCode(201);

    decide(OFFICER, id, "hearing/end", heard(today())).then().statusCode(201);
  }

  @Test
  void nothingEndsWhileSomethingIsOwed() {
    String id = accepted();
    String urging = urged(id);

    decide(OFFICER, id, "settlement", Cases.signed(OFFICER, id))
        .then()
        .statusCode(422)
        .body("type", endsWith(":timer-open"));
    decide(OFFICER, id, "urgings/" + urging + "/answer", Map.of("answer", "已和解。"))
        .then()
        .statusCode(201);
    decide(OFFICER, id, "settlement", Cases.signed(OFFICER, id)).then().statusCode(201);

    as(WORKER).get(path(id) + "/timers").then().body("items.state.unique()", contains("MET"));
    as(WORKER).get(path(id) + "/messages").then().body("template", hasItem("petition-ended"));
  }

  @Test
  void theLastDecisionEndsWhatWasStillAsked() {
    String id = delivered();
    decide(WORKER, id, "review-request", Map.of("grounds", "不服")).then().statusCode(201);
    decide(CITY_OFFICER, id, "review-decision", upheld()).then().statusCode(201);
    urged(id);

    decide(CITY_OFFICER, id, "review-delivery", servedToday()).then().statusCode(201);

    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body("items.find { it.kind == 'urging-answer' }.state", equalTo("CANCELLED"));
  }

  @Test
  void whatAnOfficerEndsForThePetitionerIsSigned() {
    String id = accepted();
    for (String move : List.of("settlement", "withdrawal")) {
      decide(OFFICER, id, move, Map.of("reason", "双方和解"))
          .then()
          .statusCode(422)
          .body("type", endsWith(":paper-missing"));
    }
    String another = Cases.signedPaper(OFFICER, accepted());
    decide(OFFICER, id, "withdrawal", Map.of("reason", "x", "signedPaper", another))
        .then()
        .statusCode(422)
        .body("type", endsWith(":paper-missing"));

    decide(OFFICER, id, "withdrawal", Cases.signed(OFFICER, id)).then().statusCode(201);
    as(WORKER).get(path(id) + "/messages").then().body("template", hasItem("petition-ended"));
  }

  @Test
  void aWindowThatPassesIsNobodysDelay() {
    String id = delivered();

    age(id, "review-window", 60);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                "CANCELLED"
                    .equals(
                        as(WORKER)
                            .get(path(id) + "/timers")
                            .path("items.find { it.kind == 'review-window' }.state")));
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from timer_escalation e join timer t on t.id = e.timer_id"
                        + " where t.record_id = ?::uuid",
                    id))
        .isZero();
    decide(WORKER, id, "review-request", Map.of("grounds", "未整改"))
        .then()
        .statusCode(422)
        .body("type", endsWith(":window-passed"));
    decide(OFFICER, id, "closing", Map.of("reason", "已整改")).then().statusCode(201);
  }

  private static String urged(String id) {
    return decide(
            "city.leader",
            id,
            "urgings",
            Map.of(
                "trigger", "OVERDUE",
                "requirement", "十日内办结",
                "answerDueOn", today().plusDays(10).toString()))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, String> upheld() {
    return Map.of("outcome", "UPHELD", "findings", "事实清楚", "legalBasis", "《信访工作条例》第三十五条");
  }

  private static Map<String, String> heard(LocalDate day) {
    return Map.of("endedOn", day.toString(), "minutes", "各方到场，陈述意见。");
  }

  private static Map<String, String> hearing(LocalDate day) {
    return Map.of("begunOn", day.toString(), "presidedBy", "市总工会副主席", "attended", "信访人、工会代表");
  }
}
