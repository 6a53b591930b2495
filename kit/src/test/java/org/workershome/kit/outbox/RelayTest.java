package org.workershome.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.KafkaBroker;
import org.workershome.kit.testing.OutboxTables;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.Published;
import org.workershome.kit.testing.Seeds;
import org.workershome.kit.testing.SuiteTopic;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TestDatabase;

/** What only shows when a relay is stopped at the worst moment: between two of its own steps. */
class RelayTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestDatabase database = PostgresServer.shared().create("relay");
  private final SuiteTopic topic = SuiteTopic.at(KafkaBroker.sharedBootstrapServers());
  private final Superuser superuser = new Superuser(database);
  private final OutboxTables tables = new OutboxTables(superuser, topic.name());
  private final WrittenEvents events = new WrittenEvents(database.asApp(), topic.name());
  private final OutboxTable table = new OutboxTable(database.asApp());
  private final KafkaSink sink = new KafkaSink(topic.brokers(), "relay");

  @AfterEach
  void closeTheProducer() {
    sink.reset();
  }

  @Test
  void aRelayThatLostItsLeaseDeletesNothing() throws Exception {
    // Given
    events.append("a", "");
    events.append("b", "");
    var zombie = relay(before(sink, tables::leaseToAnother), Duration.ofMinutes(1));

    // When
    zombie.round();

    // Then
    assertThat(tables.waiting()).isEqualTo(2);
  }

  @Test
  void aRelayThatLostItsLeaseCountsNoRefusal() throws Exception {
    // Given: more than a producer takes
    events.append("a", "x".repeat(1_200_000));
    var zombie = relay(before(sink, tables::leaseToAnother), Duration.ofMinutes(1));

    // When
    zombie.round();

    // Then
    assertThat(tables.attempts()).containsExactly("0");
  }

  @Test
  void aRelayThatLostItsLeaseSendsNoFurtherWave() throws Exception {
    // Given
    for (int sequence = 1; sequence <= 20; sequence++) {
      events.append("a", "");
    }
    var zombie = relay(before(sink, tables::leaseToAnother), Duration.ofMillis(1));

    // When
    Relay.Outcome outcome = zombie.round();

    // Then
    assertThat(outcome).isEqualTo(Relay.Outcome.NOT_MINE);
    assertThat(topic.published()).hasSize(1);
    assertThat(tables.waiting()).isEqualTo(20);
  }

  @Test
  void aRoundThatTakesLongerThanTheLeaseComesToItsEnd() throws Exception {
    // Given: twenty waves, and a lease of about two of them
    for (int sequence = 1; sequence <= 20; sequence++) {
      events.append("a", "");
    }
    var slow = relay(before(sink, () -> park(Duration.ofMillis(20))), Duration.ofMillis(50));
    var other = relay(new KafkaSink(topic.brokers(), "other"), Duration.ofMillis(50));
    superuser.change("delete from outbox_lease");

    // When
    Relay.Outcome outcome = slow.round();

    // Then
    assertThat(outcome).isEqualTo(Relay.Outcome.SENT);
    assertThat(tables.waiting()).isZero();
    assertThat(topic.published()).hasSize(20);
    slow.stop();
    assertThat(other.round()).isEqualTo(Relay.Outcome.IDLE);
    other.stop();
  }

  @Test
  void aBrokerThatIsAwayIsWaitedForOnceInARoundAndIsNoEventsFault() throws Exception {
    // Given: nobody listens there
    for (int aggregate = 0; aggregate < 8; aggregate++) {
      events.append("a" + aggregate, "");
    }
    var nowhere = new KafkaSink("127.0.0.1:1", "relay");
    long start = System.nanoTime();

    // When
    Relay.Outcome outcome = relay(nowhere, Duration.ofMinutes(1)).round();

    // Then
    assertThat(outcome).isEqualTo(Relay.Outcome.BROKER_AWAY);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(18));
    assertThat(tables.attempts()).hasSize(8).containsOnly("0");
  }

  @Test
  void aProducerThatIsBeyondRepairIsReplaced() throws Exception {
    // Given
    events.append("a", "");
    var broken = new AtomicBoolean(true);
    var relay =
        relay(
            new KafkaSink(topic.brokers(), "relay") {
              @Override
              Future<RecordMetadata> send(OutboxRow row) {
                if (broken.get()) {
                  throw new KafkaException("in a fatal state");
                }
                return super.send(row);
              }

              @Override
              void reset() {
                broken.set(false);
                super.reset();
              }
            },
            Duration.ofMinutes(1));

    // When
    Throwable first = catchThrowable(relay::round);
    Relay.Outcome second = relay.round();
    relay.stop();

    // Then
    assertThat(first).isInstanceOf(KafkaException.class);
    assertThat(second).isEqualTo(Relay.Outcome.SENT);
    assertThat(tables.waiting()).isZero();
  }

  @Test
  void twoRelaysAtOnceKeepTheOrderAndNeitherStandsStillForEver() throws Exception {
    // Given: leases that end in mid-round again and again
    Random random = Seeds.random("RelayTest, two relays");
    var config = new FixedConfig(Duration.ofMillis(150), 40);
    var takeovers = new AtomicInteger();
    RelayLoop one = loop(stumbling(new Random(random.nextLong()), takeovers), config);
    RelayLoop other = loop(stumbling(new Random(random.nextLong()), takeovers), config);
    one.start(new StartupEvent());
    other.start(new StartupEvent());

    // When
    for (int i = 0; i < 300; i++) {
      events.append("a" + random.nextInt(6), "event " + i);
    }
    tables.awaitEmpty(PATIENCE);
    long epoch = epoch();
    one.stop(new ShutdownEvent());
    events.append("last", "");
    tables.awaitEmpty(PATIENCE);
    other.stop(new ShutdownEvent());

    // Then
    assertThat(Published.assertCompleteAndInOrder(topic.published())).isEqualTo(301);
    assertThat(takeovers).as("pauses longer than the lease").hasPositiveValue();
    assertThat(epoch).as("the lease changed hands").isGreaterThan(1);
  }

  private static RelayLoop loop(Relay relay, OutboxConfig config) {
    return new RelayLoop(relay, new RelayBell(), config);
  }

  /** Pauses now and then for longer than the lease, between sending and deleting. */
  private Relay stumbling(Random random, AtomicInteger pauses) {
    var stumbles =
        before(
            new KafkaSink(topic.brokers(), "relay"),
            () -> {
              if (random.nextInt(12) == 0) {
                pauses.incrementAndGet();
                park(Duration.ofMillis(250));
              }
            });
    return new Relay(table, stumbles, new FixedConfig(Duration.ofMillis(150), 40));
  }

  private Relay relay(KafkaSink through, Duration lease) {
    return new Relay(table, through, new FixedConfig(lease, 2_000));
  }

  /** Something happens while the sent events are waited for. */
  private static KafkaSink before(KafkaSink sink, Runnable interlude) {
    return new KafkaSink("unused", "unused") {
      @Override
      Future<RecordMetadata> send(OutboxRow row) {
        return sink.send(row);
      }

      @Override
      void flush() {
        sink.flush();
        interlude.run();
      }

      @Override
      void reset() {
        sink.reset();
      }
    };
  }

  private long epoch() {
    return superuser.number("select epoch from outbox_lease");
  }

  private static void park(Duration length) {
    long until = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }
}
