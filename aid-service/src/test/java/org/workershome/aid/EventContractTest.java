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

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.aid.support.BankFile;
import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Topics;

/** What is really published keeps to its committed schema, and to privacy. */
@ServiceTest
class EventContractTest {
  private static final String PREFIX = "org.workershome.aid.";
  private static final EventSchemas SCHEMAS = new EventSchemas("aid");
  private static final int PERSON = 301;

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
        .body(Map.of("lineId", line, "reason", "账号 6217 0000 0000 0006 019 已销户"))
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
      SCHEMAS.assertKept(event);
      assertThat(event.value())
          .as("no id number, phone, card or name leaves with an event")
          .doesNotContain(
              citizenId(PERSON), "13800005678", "6217000000000006019", "6217 0000", "王建国");
    }
  }
}
