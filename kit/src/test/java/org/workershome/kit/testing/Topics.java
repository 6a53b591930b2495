package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The broker as the other services see it. */
public final class Topics {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Topics() {}

  /** Waits for the events of one aggregate. */
  public static List<ConsumerRecord<String, String>> published(
      String topic, String key, int howMany) {
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", brokers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          // The first event makes the topic, and it may still be on its way.
          await()
              .atMost(PATIENCE)
              .pollInSameThread()
              .until(() -> consumer.partitionsFor(topic, PATIENCE), known -> !known.isEmpty())
              .stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (found.size() < howMany && System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(
                received -> {
                  if (key.equals(received.key())) {
                    found.add(received);
                  }
                });
      }
    }
    return found;
  }

  /** Whose events lie on the topic by the time that one of this aggregate does. */
  public static Set<String> keysBehind(String topic, String key) {
    published(topic, key, 1);
    Set<String> keys = new HashSet<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", brokers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(received -> keys.add(received.key()));
      }
    }
    return keys;
  }

  public static String header(ConsumerRecord<String, String> received, String name) {
    return new String(received.headers().lastHeader(name).value(), UTF_8);
  }

  /** An event of another service, named as in {@code workershome.<service>}. */
  public static void from(
      String service, UUID id, String type, String key, long sequence, String data) {
    Map<String, @Nullable String> headers = EventSender.headers(id.toString(), type);
    headers.put("ce_source", "/workershome/" + service);
    headers.put("ce_subject", key);
    headers.put("ce_sequence", Long.toString(sequence));
    try (var sender = new EventSender(brokers(), "workershome." + service)) {
      sender.send(key, headers, data);
      sender.flush();
    }
  }

  private static String brokers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
