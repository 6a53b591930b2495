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

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workershome.competition.support.Api;
import org.workershome.competition.support.ServiceTest;
import org.workershome.competition.support.Topics;
import org.workershome.kit.testing.Tokens;

/**
 * What is published keeps to its committed schema, and so does the sample that consumers build on.
 */
@ServiceTest
class EventContractTest {
  private static final Path FOLDER = Path.of("contracts/published");
  private static final String PREFIX = "org.workershome.competition.";

  static List<String> published() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".schema.json"))
          .map(name -> name.replace(".schema.json", ""))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void theSampleKeepsToItsSchema(String name) throws IOException {
    assertThat(faults(name, Files.readString(FOLDER.resolve(name + ".json")))).isEmpty();
  }

  @Test
  void aReallyPublishedVerificationKeepsToItsSchema() {
    String id = Api.stated();
    decide(Api.VERIFIER, suggestionPath(id), "verification", verification("CONFIRM", "118000.00"))
        .then()
        .statusCode(200);

    ConsumerRecord<String, String> event = published(id);

    assertThat(Topics.header(event, "ce_type")).isEqualTo(PREFIX + "suggestion.verified.v1");
    assertThat(Topics.header(event, "ce_sequence")).as("the suggestion's version").isEqualTo("4");
    assertKeepsToItsSchema(event);
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
    assertKeepsToItsSchema(event);
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

    assertKeepsToItsSchema(event);
    assertThat(event.value()).doesNotContain("personRef");
  }

  @Test
  void everyPublishedTypeHasASchemaAndASample() throws IOException {
    assertThat(published())
        .containsExactlyInAnyOrder("suggestion.verified.v1", "honour.conferred.v1");
    assertThat(published()).allMatch(name -> Files.exists(FOLDER.resolve(name + ".json")));
  }

  private static ConsumerRecord<String, String> published(String id) {
    List<ConsumerRecord<String, String>> events =
        Topics.published("workershome.competition", id, 1);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static void assertKeepsToItsSchema(ConsumerRecord<String, String> event) {
    String name = Topics.header(event, "ce_type").substring(PREFIX.length());
    assertThat(faults(name, event.value())).as(event.value()).isEmpty();
    assertThat(Topics.header(event, "ce_subject")).isEqualTo(event.key());
    assertThat(Topics.header(event, "ce_specversion")).isEqualTo("1.0");
    assertThat(Topics.header(event, "content-type")).startsWith("application/json");
  }

  private static List<String> faults(String name, String json) {
    Schema schema;
    try {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Files.readString(FOLDER.resolve(name + ".schema.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
