package org.workershome.petition.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.path;
import static org.workershome.petition.support.Cases.OFFICER;
import static org.workershome.petition.support.Cases.accepted;
import static org.workershome.petition.support.Cases.today;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Superuser;
import org.workershome.petition.support.Cases;
import org.workershome.petition.support.ServiceTest;

/** Several superiors urge, and each is owed an answer by the day that it set. */
@ServiceTest
class EachUrgingTest {
  private static final String OF_THIS =
      "select state from timer where id = (select timer_id from petition_urging where id = ?::uuid)";

  @Test
  void aLaterUrgingIsLateByItselfWhileAnEarlierOneIsNotAnswered() {
    // Given
    String id = accepted();
    String sooner = urged(id, 5);
    String later = urged(id, 20);
    as(OFFICER)
        .get(path(id) + "/timers")
        .then()
        .body(
            "items.findAll { it.kind == 'urging-answer' }.dueOn.sort()",
            contains(today().plusDays(5).toString(), today().plusDays(20).toString()));

    // When: neither is answered in time
    Cases.age(id, "urging-answer", 30);

    // Then: both are late, each told of by itself
    for (String urging : List.of(sooner, later)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> state(urging), "BREACHED"::equals);
    }
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(distinct t.id) from timer t join timer_escalation e on e.timer_id = t.id"
                        + " where t.record_id = ?::uuid and t.kind = 'urging-answer'"
                        + " and e.cause = 'BREACHED'",
                    id))
        .isEqualTo(2);
  }

  @Test
  void anAnswerMeetsTheTermOfItsOwnUrgingAndTheOtherHoldsTheCase() {
    // Given
    String id = accepted();
    String sooner = urged(id, 5);
    String later = urged(id, 20);

    // When
    answered(id, later);

    // Then
    assertThat(state(later)).isEqualTo("MET");
    assertThat(state(sooner)).isEqualTo("OPEN");
    decide(OFFICER, id, "settlement", Cases.signed(OFFICER, id))
        .then()
        .statusCode(422)
        .body("type", endsWith(":timer-open"));
    answered(id, sooner);
    decide(OFFICER, id, "settlement", Cases.signed(OFFICER, id)).then().statusCode(201);
    as(OFFICER).get(path(id)).then().body("state", equalTo("CLOSED"));
  }

  @Test
  void twoThatAreDueOnOneDayAreTwo() {
    String id = accepted();
    String first = urged(id, 9);
    String second = urged(id, 9);

    answered(id, first);

    assertThat(state(first)).isEqualTo("MET");
    assertThat(state(second)).isEqualTo("OPEN");
  }

  private static void answered(String id, String urging) {
    decide(OFFICER, id, "urgings/" + urging + "/answer", Map.of("answer", "已约谈用人单位。"))
        .then()
        .statusCode(201);
  }

  private static String urged(String id, int days) {
    return decide(
            "city.leader",
            id,
            "urgings",
            Map.of(
                "trigger", "OVERDUE",
                "requirement", "按期办结",
                "answerDueOn", today().plusDays(days).toString()))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String state(String urging) {
    return Superuser.ofTheRunningTest().texts(OF_THIS, urging).getFirst();
  }
}
