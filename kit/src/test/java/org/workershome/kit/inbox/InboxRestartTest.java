package org.workershome.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

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
    List<UUID> events = Stream.generate(Ids::next).limit(300).toList();

    // When
    try (var sender = new EventSender(brokers, TOPIC)) {
      int restartAt = random.nextInt(events.size());
      for (int i = 0; i < events.size(); i++) {
        sender.send(
            subject,
            EventSender.headers(events.get(i).toString(), TYPE),
            "{\"subject\":\"" + subject + "\"}");
        if (i == restartAt) {
          sender.flush();
          loop.stop(new ShutdownEvent());
          group.rewind();
          loop.start(new StartupEvent());
        }
      }
      sender.flush();
    }
    group.awaitCaughtUp(PATIENCE);

    // Then
    assertThat(
            superuser.texts(
                "select cause from trial_effect where subject = ? order by position", subject))
        .isEqualTo(events.stream().map(UUID::toString).toList());
  }
}
