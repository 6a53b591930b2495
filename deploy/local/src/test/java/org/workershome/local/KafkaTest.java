package org.workershome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class KafkaTest {
  @Test
  void anchorsAreKeptForEverAndTheRegistersNewestEntries() {
    for (NewTopic topic : Kafka.topics()) {
      Map<String, String> configured = topic.configs() == null ? Map.of() : topic.configs();

      assertThat(configured)
          .as(topic.name())
          .isEqualTo(
              switch (topic.name()) {
                case "workershome.anchors" -> Map.of("retention.ms", "-1");
                case "workershome.directory.unions",
                    "workershome.directory.members",
                    "workershome.directory.calendar" ->
                    Map.of("cleanup.policy", "compact");
                default -> Map.of();
              });
    }
    assertThat(Kafka.topics()).extracting(NewTopic::name).contains("workershome.anchors");
  }
}
