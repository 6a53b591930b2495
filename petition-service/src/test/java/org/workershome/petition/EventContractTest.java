package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.referral;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;
import org.workershome.petition.support.Topics;

/**
 * What is published keeps to its committed schema, and so does the sample that consumers build on.
 */
@ServiceTest
class EventContractTest {
  private static final Path FOLDER = Path.of("contracts/published");
  private static final String PREFIX = "org.workershome.petition.";

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
  void aReallyPublishedEventKeepsToItsSchema() {
    String id = Api.registered();
    decide("energy.petition-officer", id, "hardship-referral", referral()).then().statusCode(200);

    List<ConsumerRecord<String, String>> events = Topics.published("workershome.petition", id, 2);

    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type"))
        .containsExactly(PREFIX + "registered.v1", PREFIX + "hardship-referred.v1");
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_sequence"))
        .as("the petition's version")
        .containsExactly("2", "3");
    for (ConsumerRecord<String, String> event : events) {
      String name = Topics.header(event, "ce_type").substring(PREFIX.length());
      assertThat(faults(name, event.value())).as(event.value()).isEmpty();
      assertThat(Topics.header(event, "ce_subject")).isEqualTo(id);
      assertThat(Topics.header(event, "ce_specversion")).isEqualTo("1.0");
      assertThat(Topics.header(event, "content-type")).startsWith("application/json");
      assertThat(event.value())
          .as("no phone and no text leaves with an event")
          .doesNotContain("13800005678")
          .doesNotContain("生活困难");
    }
  }

  @Test
  void everyPublishedTypeHasASchemaAndASample() throws IOException {
    List<String> types =
        Stream.of(org.workershome.petition.core.PetitionEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .map(
                name ->
                    name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT)
                        + ".v1")
            .toList();

    assertThat(published()).containsExactlyInAnyOrderElementsOf(types);
    assertThat(types).allMatch(name -> Files.exists(FOLDER.resolve(name + ".json")));
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
