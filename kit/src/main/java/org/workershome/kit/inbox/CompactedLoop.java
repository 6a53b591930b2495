package org.workershome.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;

/**
 * Reads the compacted topics, in a consumer group of its own: a register of millions must not keep
 * an event waiting. Offsets are committed after the transactions whose entries they pass.
 */
@Singleton
class CompactedLoop {
  private static final Logger LOG = Logger.getLogger(CompactedLoop.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final CompactedReceiver receiver;
  private final Map<String, Object> settings;
  private volatile boolean running;
  private volatile boolean trouble;
  private volatile @Nullable Thread thread;
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

  CompactedLoop(
      CompactedReceiver receiver,
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      @ConfigProperty(name = "workershome.service") String service,
      @ConfigProperty(name = "workershome.inbox.compacted-batch", defaultValue = "5000")
          int batch) {
    this.receiver = receiver;
    this.settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ConsumerConfig.GROUP_ID_CONFIG,
            "workershome-" + service + "-copies",
            ConsumerConfig.CLIENT_ID_CONFIG,
            service + "-copies",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000,
            // Together with the fetch size, what bounds the memory of a load of any size.
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            batch,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            4 * 1024 * 1024);
  }

  void start(@Observes StartupEvent event) {
    if (receiver.topics().isEmpty()) {
      return;
    }
    running = true;
    thread =
        Thread.ofPlatform()
            .name("copies")
            .daemon()
            .start(() -> SystemScope.run("copies", this::loop));
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
        open.subscribe(receiver.topics());
        while (running) {
          take(open, open.poll(POLL));
        }
      } catch (WakeupException e) {
        LOG.debug("woken to stop");
      } catch (RuntimeException e) {
        // Read again from the last committed place: by version, twice is the same as once.
        tell(true, e);
        LockSupport.parkNanos(PAUSE.toNanos());
      } finally {
        consumer = null;
      }
    }
  }

  private void take(KafkaConsumer<String, byte[]> open, ConsumerRecords<String, byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      receiver.receive(
          partition.topic(), records.records(partition).stream().map(ReceivedRecord::of).toList());
    }
    // Of the records, and of the marks of the writer's commits behind them, which are none.
    if (!records.nextOffsets().isEmpty()) {
      open.commitSync(records.nextOffsets());
      tell(false, null);
    }
  }

  /** Once when trouble begins and once when it ends. */
  private void tell(boolean now, @Nullable Throwable cause) {
    if (now && !trouble) {
      LOG.warn("copies cannot be kept up to date; what is new waits at the broker", cause);
    }
    if (!now && trouble) {
      LOG.info("copies are kept up to date again");
    }
    trouble = now;
  }
}
