package org.workershome.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.ConsumerGroup;
import org.workershome.kit.testing.EventSender;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.Superuser;

/** The consumer ends in the middle of its work, with and without having told the broker. */
@QuarkusTest
class InboxRestartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOPIC = "workershome.trial-inbox";
  private static final String TYPE = "org.workershome.trial.happened.v1";
  private static final int EVENTS = 300;

  private final InboxLoop loop;
  private final Superuser superuser = Superuser.ofTheRunningTest();

  InboxRestartTest(InboxLoop loop) {
    this.loop = loop;
  }

  @Test
  void whatWasDoneAndNotYetToldToTheBrokerIsNotDoneAgain() throws Exception {
    // Given
    Random random = Seeds.random("InboxRestartTest");
    String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    var group = new ConsumerGroup("workershome-trial", TOPIC, brokers);
    String subject = Ids.next().toString();
    List<UUID> events = Stream.generate(Ids::next).limit(EVENTS).toList();
    int some = 1 + random.nextInt(EVENTS / 2);

    // When
    try (var sender = new EventSender(brokers, TOPIC)) {
      for (UUID event : events) {
        sender.send(
            subject,
            EventSender.headers(event.toString(), TYPE),
            "{\"subject\":\"" + subject + "\"}");
      }
      sender.flush();
    }
    await()
        .pollInterval(Duration.ofMillis(1))
        .atMost(PATIENCE)
        .until(() -> effects(subject).size() >= some);
    loop.stop(new ShutdownEvent());
    int done = effects(subject).size();
    group.rewind();
    loop.start(new StartupEvent());
    group.awaitCaughtUp(PATIENCE);

    // Then
    assertThat(done).as("stopped in the middle").isBetween(some, EVENTS);
    assertThat(effects(subject)).isEqualTo(events.stream().map(UUID::toString).toList());
  }

  private List<String> effects(String subject) {
    return superuser.texts(
        "select cause from trial_effect where subject = ? order by position", subject);
  }
}
