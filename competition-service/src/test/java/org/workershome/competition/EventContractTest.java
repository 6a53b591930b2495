package org.workershome.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.competition.support.Api.conferral;
import static org.workershome.competition.support.Api.decide;
import static org.workershome.competition.support.Api.honourPath;
import static org.workershome.competition.support.Api.newDecision;
import static org.workershome.competition.support.Api.nomination;
import static org.workershome.competition.support.Api.post;
import static org.workershome.competition.support.Api.suggestionPath;
import static org.workershome.competition.support.Api.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.competition.support.Api;
import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Tokens;
import org.workershome.kit.testing.Topics;

/** What is really published keeps to its committed schema, and to privacy. */
@ServiceTest
class EventContractTest {
  private static final String PREFIX = "org.workershome.competition.";
  private static final EventSchemas SCHEMAS = new EventSchemas("competition");

  @Test
  void aReallyPublishedVerificationKeepsToItsSchema() {
    String id = Api.stated();
    decide(Api.VERIFIER, suggestionPath(id), "verification", verification("CONFIRM", "118000.00"))
        .then()
        .statusCode(200);

    ConsumerRecord<String, String> event = published(id);

    assertThat(Topics.header(event, "ce_type")).isEqualTo(PREFIX + "suggestion.verified.v1");
    assertThat(Topics.header(event, "ce_sequence")).as("the suggestion's version").isEqualTo("4");
    SCHEMAS.assertKept(event);
    assertThat(event.value()).contains("\"118000.00\"").doesNotContain("叶片");
  }

  @Test
  void aReallyPublishedConferralKeepsToItsSchemaAndNamesNobody() {
    String id = Api.nominated();
    decide(Api.COMMISSION, honourPath(id), "conferral", conferral(newDecision()))
        .then()
        .statusCode(200);

    ConsumerRecord<String, String> event = published(id);

    assertThat(Topics.header(event, "ce_type")).isEqualTo(PREFIX + "honour.conferred.v1");
    assertThat(Topics.header(event, "ce_sequence")).as("the honour's version").isEqualTo("2");
    SCHEMAS.assertKept(event);
    assertThat(event.value())
        .contains(Tokens.personRefOf("energy.worker2"))
        .doesNotContain("李明")
        .doesNotContain("一线");
  }

  @Test
  void anHonourOfACollectiveIsToldWithoutAPerson() {
    Map<String, Object> team = new LinkedHashMap<>(nomination());
    team.put("awardType", "WORKERS_PIONEER");
    team.remove("personRef");
    team.put("collectiveName", "机修一班");
    String id = post(Api.NOMINATOR, Api.HONOURS, team).then().statusCode(201).extract().path("id");
    decide(Api.COMMISSION, honourPath(id), "conferral", conferral(newDecision()))
        .then()
        .statusCode(200);

    ConsumerRecord<String, String> event = published(id);

    SCHEMAS.assertKept(event);
    assertThat(event.value()).doesNotContain("personRef");
  }

  private static ConsumerRecord<String, String> published(String id) {
    List<ConsumerRecord<String, String>> events =
        Topics.published("workershome.competition", id, 1);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }
}
