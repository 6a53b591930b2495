package org.workershome.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;

/** The only consumer. Offsets are committed after the transactions whose events they pass. */
@Singleton
class InboxLoop {
  private static final Logger LOG = Logger.getLogger(InboxLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  /** Tries of an event whose fault does not look like a passing one. */
  private static final int TRIES = 3;

  private final Receiver receiver;
  private final List<String> topics;
  private final Map<String, Object> settings;
  private volatile boolean running;
  private volatile boolean trouble;
  private volatile @Nullable Thread thread;
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

  InboxLoop(
      Receiver receiver,
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      @ConfigProperty(name = "workershome.service") String service,
      @ConfigProperty(name = "workershome.inbox.topics") Optional<List<String>> topics) {
    this.receiver = receiver;
    this.topics = topics.orElse(List.of());
    this.settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ConsumerConfig.GROUP_ID_CONFIG,
            "workershome-" + service,
            ConsumerConfig.CLIENT_ID_CONFIG,
            service + "-inbox",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            // A killed replica's partitions move to another one after this time.
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            500);
  }

  void start(@Observes StartupEvent event) {
    if (topics.isEmpty()) {
      return;
    }
    running = true;
    thread =
        Thread.ofPlatform()
            .name("inbox")
            .daemon()
            .start(() -> SystemScope.run("inbox", this::loop));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    KafkaConsumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    Thread known = thread;
    if (known != null) {
      known.join(STOP_WITHIN);
    }
  }

  private void loop() {
    while (running) {
      try (var open =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
        consumer = open;
        open.subscribe(topics);
        consume(open);
      } catch (WakeupException e) {
        LOG.debug("woken to stop");
      } catch (RuntimeException e) {
        // Also what is no KafkaException, such as a seek in a partition that a rebalance took away:
        // nobody would notice a consumer that has ended.
        tell(true, e);
        LockSupport.parkNanos(PAUSE.toNanos());
      } finally {
        consumer = null;
      }
    }
  }

  private void consume(KafkaConsumer<String, byte[]> open) {
    while (running) {
      ConsumerRecords<String, byte[]> records = open.poll(POLL);
      for (TopicPartition partition : records.partitions()) {
        take(open, partition, records.records(partition));
      }
    }
  }

  /** Takes the partition's records in order and stops at the first that has to wait. */
  private void take(
      KafkaConsumer<String, byte[]> open,
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> records) {
    long next = records.getFirst().offset();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (!running || !taken(ReceivedRecord.of(record))) {
        // The rest is read again; meanwhile the group must hear from us, so nobody sleeps here.
        open.seek(partition, next);
        open.pause(List.of(partition));
        resumeAfterPause(open, partition);
        break;
      }
      next = record.offset() + 1;
    }
    open.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
  }

  /** False when the event has to be tried again later. */
  private boolean taken(ReceivedRecord received) {
    if (!receiver.concerns(received.type())) {
      return true;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        receiver.receive(received);
        tell(false, null);
        return true;
      } catch (RuntimeException e) {
        if (PassingFaults.isPassing(e)) {
          tell(true, e);
          return false;
        }
        if (attempt == TRIES) {
          return parked(received, e);
        }
      }
    }
  }

  private boolean parked(ReceivedRecord received, RuntimeException fault) {
    try {
      receiver.park(received, FaultWords.of(fault));
      LOG.errorf(FaultWords.traced(fault), "%s is parked and holds its key", received);
      return true;
    } catch (RuntimeException e) {
      tell(true, e);
      return false;
    }
  }

  private void resumeAfterPause(KafkaConsumer<String, byte[]> open, TopicPartition partition) {
    if (!running) {
      return;
    }
    long until = System.nanoTime() + PAUSE.toNanos();
    while (running && System.nanoTime() < until) {
      open.pause(open.assignment());
      putBack(open, open.poll(POLL));
    }
    open.resume(open.assignment());
    LOG.debugf("trying %s again", partition);
  }

  /** A partition that was assigned during the pause may have given records: they are read again. */
  private static void putBack(
      KafkaConsumer<String, byte[]> open, ConsumerRecords<String, byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      open.seek(partition, records.records(partition).getFirst().offset());
    }
  }

  /** Once when trouble begins and once when it ends. */
  private void tell(boolean now, @Nullable Throwable cause) {
    if (now && !trouble) {
      LOG.warn("events cannot be taken; they wait at the broker", cause);
    }
    if (!now && trouble) {
      LOG.info("events are taken again");
    }
    trouble = now;
  }
}
