package org.workershome.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.KafkaBroker;
import org.workershome.kit.testing.OutboxTables;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.Published;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.SuiteTopic;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TestDatabase;

/** The broker dies by SIGKILL while the outbox drains. */
class BrokerKilledTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int EVENTS = 1_500;
  private static final int AGGREGATES = 30;

  @Test
  void nothingIsLostAndWhatArrivesTwiceIsTheSameEvent() throws Exception {
    // Given
    Random random = Seeds.random("BrokerKilledTest");
    TestDatabase database = PostgresServer.shared().create("relay");
    try (KafkaBroker broker = KafkaBroker.started()) {
      SuiteTopic topic = SuiteTopic.at(broker.bootstrapServers());
      var tables = new OutboxTables(new Superuser(database), topic.name());
      var events = new WrittenEvents(database.asApp(), topic.name());
      events.append(
          IntStream.range(0, EVENTS)
              .mapToObj(i -> events.next("a" + random.nextInt(AGGREGATES), "event " + i))
              .toList());
      OutboxConfig config = new FixedConfig(Duration.ofSeconds(5), 60);
      var sink = new KafkaSink(broker.bootstrapServers(), "relay");
      var relay = new Relay(new OutboxTable(database.asApp()), sink, config);
      var loop = new RelayLoop(relay, new RelayBell(), config);
      long killAt = EVENTS / 4 + random.nextInt(EVENTS / 2);

      // When
      loop.start(new StartupEvent());
      await()
          .pollInterval(Duration.ofMillis(1))
          .atMost(PATIENCE)
          .until(() -> tables.waiting() <= killAt);
      broker.kill();
      long left = tables.waiting();
      broker.restart();
      tables.awaitEmpty(PATIENCE);
      loop.stop(new ShutdownEvent());

      // Then
      List<Published> published = topic.published();
      assertThat(left).as("killed in the middle").isBetween(1L, killAt);
      assertThat(Published.assertCompleteAndInOrder(published)).isEqualTo(EVENTS);
    }
  }
}
