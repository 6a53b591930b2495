package org.workershome.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.support.Api.decide;
import static org.workershome.petition.support.Api.referral;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.EventSchemas;
import org.workershome.kit.testing.Topics;
import org.workershome.petition.support.Api;
import org.workershome.petition.support.ServiceTest;

/** What is really published keeps to its committed schema, and to privacy. */
@ServiceTest
class EventContractTest {
  private static final String PREFIX = "org.workershome.petition.";
  private static final EventSchemas SCHEMAS = new EventSchemas("petition");

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
      SCHEMAS.assertKept(event);
      assertThat(event.value())
          .as("no phone and no text leaves with an event")
          .doesNotContain("13800005678")
          .doesNotContain("生活困难");
    }
  }
}
