package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.workershome.petition.mediation.MediationCases.EMPLOYER;
import static org.workershome.petition.mediation.MediationCases.MEDIATIONS;
import static org.workershome.petition.mediation.MediationCases.MEDIATOR;
import static org.workershome.petition.mediation.MediationCases.OFFICER;
import static org.workershome.petition.mediation.MediationCases.WORKER;
import static org.workershome.petition.mediation.MediationCases.applied;
import static org.workershome.petition.mediation.MediationCases.assign;
import static org.workershome.petition.mediation.MediationCases.mediator;
import static org.workershome.petition.mediation.MediationCases.move;
import static org.workershome.petition.mediation.MediationCases.read;
import static org.workershome.petition.mediation.MediationCases.receivedAgo;
import static org.workershome.petition.mediation.MediationCases.underWay;
import static org.workershome.petition.support.Api.as;
import static org.workershome.petition.support.Cases.today;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.ServiceTest;

/** From the application to a failure, or a day on which arbitration is open. */
@ServiceTest
class MediationTest {
  @Inject WatchMediations watch;

  @Test
  void aPaperThatLayHereForFifteenDaysOpensArbitrationAndStaysOpen() {
    // Given
    String due = receivedAgo(15);
    String early = receivedAgo(14);
    read(OFFICER, due)
        .then()
        .body("arbitration.open", equalTo(true))
        .body("arbitration.toldAt", nullValue());

    // When
    watch.sweep();
    watch.sweep();

    // Then
    read(OFFICER, due)
        .then()
        .body("state", equalTo("OPEN"))
        .body("legalMoves", hasItems("SESSION", "AGREEMENT", "FAILURE"))
        .body("arbitration.open", equalTo(true))
        .body("arbitration.toldAt", notNullValue())
        .body("arbitration.article", containsString("第十四条"));
    assertThat(messages(due, "mediation-arbitration-open")).as("told once").isEqualTo(1);
    read(OFFICER, early).then().body("arbitration.open", equalTo(false));
    assertThat(messages(early, "mediation-arbitration-open")).isZero();
    as(OFFICER)
        .get(MEDIATIONS + "/" + early + "/timers")
        .then()
        .body("items[0].kind", equalTo("mediation-period"))
        .body("items[0].dueOn", equalTo(today().plusDays(1).toString()));
  }

  @Test
  void moreTimeByConsentOfBothIsAnotherDay() {
    String id = receivedAgo(15);
    watch.sweep();
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("until", today().plusDays(10).toString());
    wish.put("workerConsents", true);
    wish.put("employerConsents", false);
    wish.put("evidence", "同意书");
    move(OFFICER, id, "extension", wish)
        .then()
        .statusCode(422)
        .body("type", endsWith(":consent-of-both-missing"))
        .body("article", containsString("第二十九条"));
    wish.put("employerConsents", true);

    move(OFFICER, id, "extension", wish)
        .then()
        .statusCode(200)
        .body("dueOn", equalTo(today().plusDays(10).toString()))
        .body("arbitration.open", equalTo(false));

    as(OFFICER)
        .get(MEDIATIONS + "/" + id + "/timers")
        .then()
        .body("items.find { it.kind == 'mediation-period' }.state", equalTo("CANCELLED"))
        .body("items.find { it.kind == 'mediation-extended-period' }.state", equalTo("OPEN"))
        .body(
            "items.find { it.kind == 'mediation-extended-period' }.dueOn",
            equalTo(today().plusDays(10).toString()));
  }

  @Test
  void aFailureHasItsReasonsAndTellsOfArbitration() {
    String id = underWay();
    move(MEDIATOR, id, "failure", Map.of("reasons", List.of())).then().statusCode(400);

    move(
            MEDIATOR,
            id,
            "failure",
            Map.of("reasons", List.of("EMPLOYER_ABSENT", "AMOUNT_DISPUTED"), "note", "两次未到场"))
        .then()
        .statusCode(200)
        .body("state", equalTo("FAILED"))
        .body("failureReasons.reason", containsInAnyOrder("EMPLOYER_ABSENT", "AMOUNT_DISPUTED"))
        .body("arbitration.open", equalTo(true))
        .body("legalMoves", equalTo(List.of()));

    assertThat(messages(id, "mediation-failed")).isEqualTo(1);
    move(OFFICER, id, "sessions", session())
        .then()
        .statusCode(409)
        .body("type", endsWith(":illegal-mediation-move"))
        .body("legalMoves", equalTo(List.of()));
    List<ConsumerRecord<String, String>> events = Topics.published("workershome.petition", id, 2);
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly(
            "org.workershome.petition.mediation.opened.v1",
            "org.workershome.petition.mediation.failed.v1");
    events.forEach(new EventSchemas("petition")::assertKept);
  }

  @Test
  void aMediatorWithAConflictIsRefused() {
    String id = applied();
    String own =
        mediator(Tokens.personRefOf(WORKER), null, today().minusDays(1), today().plusDays(9));
    String theirs = mediator(null, EMPLOYER, today().minusDays(1), today().plusDays(9));
    String past = mediator(null, null, today().minusDays(90), today().minusDays(1));
    String fit = mediator();
    for (String conflicted : List.of(own, theirs)) {
      assign(id, conflicted)
          .then()
          .statusCode(422)
          .body("type", endsWith(":mediator-conflict"))
          .body("article", containsString("第三条"));
    }
    assign(id, past).then().statusCode(422).body("type", endsWith(":mediator-not-in-term"));
    assign(id, fit).then().statusCode(200).body("mediator.id", equalTo(fit));

    move(MEDIATOR, id, "recusals", Map.of("reason", "与公司负责人系亲属"))
        .then()
        .statusCode(200)
        .body("mediator", nullValue());

    assign(id, fit).then().statusCode(422).body("type", endsWith(":mediator-conflict"));
    move(OFFICER, id, "sessions", session())
        .then()
        .statusCode(422)
        .body("type", endsWith(":no-mediator"));
    move(OFFICER, id, "recusals", Map.of("mediatorId", fit, "reason", "再次"))
        .then()
        .statusCode(409)
        .body("type", endsWith(":recused-before"));
  }

  @Test
  void aWorkerTakesHisApplicationBackAndNothingRunsAnyMore() {
    String id = applied();
    move(WORKER, id, "withdrawal", Map.of("reason", "已自行和解"))
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    as(WORKER)
        .get(MEDIATIONS + "/" + id + "/timers")
        .then()
        .body("items.state", equalTo(List.of("CANCELLED")));
  }

  static Map<String, Object> session() {
    return Map.of(
        "heldOn",
        today().toString(),
        "place",
        "调解室",
        "workerPresent",
        true,
        "employerPresent",
        false,
        "minutes",
        "双方陈述了意见。");
  }

  static long messages(String id, String template) {
    return Superuser.ofTheRunningTest()
        .number(
            "select count(*) from notify_message where record_id = ?::uuid and template = ?",
            id,
            template);
  }
}
