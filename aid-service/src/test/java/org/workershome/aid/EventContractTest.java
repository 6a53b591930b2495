package org.workershome.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.aid.support.Aid.approve;
import static org.workershome.aid.support.Aid.bank;
import static org.workershome.aid.support.Aid.batch;
import static org.workershome.aid.support.Aid.citizenId;
import static org.workershome.aid.support.Aid.file;
import static org.workershome.aid.support.Aid.filed;
import static org.workershome.aid.support.Aid.fund;
import static org.workershome.aid.support.Aid.lines;
import static org.workershome.aid.support.Aid.newKey;
import static org.workershome.aid.support.Aid.proposed;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.ServiceTest;
import org.workershome.aid.support.Topics;

/**
 * What is published keeps to its committed schema, and so does the sample that consumers build on.
 */
@ServiceTest
class EventContractTest {
  private static final Path FOLDER = Path.of("contracts/published");
  private static final String PREFIX = "org.workershome.aid.";
  private static final int PERSON = 301;

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
  void theTypesAreThoseOfTheServicesDoorForEvents() throws IOException {
    assertThat(published())
        .containsExactlyInAnyOrder(
            "household.filed.v1",
            "application.decided.v1",
            "payment.settled.v1",
            "payment.returned.v1");
  }

  @Test
  void reallyPublishedEventsKeepToTheirSchemas() {
    // Given
    String household = filed(PERSON);
    String fund = fund("1000.00");
    String grant = proposed(household, fund, "250.00");
    approve("energy.aid-approver", grant).then().statusCode(200);
    String batch = batch(fund);
    String line = lines(file(batch)).getFirst();

    // When
    BankFile.answer(batch, Map.of(line, "SETTLED")).then().statusCode(200);
    bank()
        .header("Idempotency-Key", newKey())
        .body(Map.of("lineId", line, "reason", "账号 6217000000000006019 已销户"))
        .post("/api/aid/bank/returns")
        .then()
        .statusCode(200);

    // Then
    String grantId = grant.substring(grant.lastIndexOf('/') + 1);
    assertKept(
        Topics.published("workershome.aid", household, 2),
        "household.filed.v1",
        "application.decided.v1");
    List<ConsumerRecord<String, String>> payments = Topics.published("workershome.aid", grantId, 2);
    assertKept(payments, "payment.settled.v1", "payment.returned.v1");
    assertThat(payments)
        .extracting(event -> Long.parseLong(Topics.header(event, "ce_sequence")))
        .as("order is kept within the grant")
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static void assertKept(List<ConsumerRecord<String, String>> events, String... names) {
    assertThat(events)
        .extracting(event -> Topics.header(event, "ce_type").substring(PREFIX.length()))
        .containsExactlyInAnyOrder(names);
    for (ConsumerRecord<String, String> event : events) {
      String name = Topics.header(event, "ce_type").substring(PREFIX.length());
      assertThat(faults(name, event.value())).as(event.value()).isEmpty();
      assertThat(Topics.header(event, "ce_subject")).isEqualTo(event.key());
      assertThat(Topics.header(event, "ce_specversion")).isEqualTo("1.0");
      assertThat(Topics.header(event, "content-type")).startsWith("application/json");
      assertThat(event.value())
          .as("no id number, phone, card or name leaves with an event")
          .doesNotContain(citizenId(PERSON), "13800005678", "6217000000000006019", "王建国");
    }
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
