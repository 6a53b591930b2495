package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An event as another service reads it from the broker. */
public record Published(UUID id, String type, String key, long sequence, String data) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * All that the topic holds now, in the order of its partitions. What the relay has deleted was
   * acknowledged before, so whoever asks after the outbox is empty misses nothing.
   */
  public static List<Published> in(String topic, String brokers) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", brokers),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      List<Published> events = new ArrayList<>();
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("the topic could not be read to its end: " + topic);
        }
        consumer.poll(Duration.ofMillis(100)).forEach(event -> events.add(of(event)));
      }
      return events;
    }
  }

  /**
   * What every consumer may rely on: who passes over repetitions, known by their ids, sees each
   * aggregate's events from the first to the last without a gap; and a repetition is one to the
   * letter.
   *
   * @return how many events there are, without repetitions
   */
  public static int assertCompleteAndInOrder(List<Published> events) {
    Map<UUID, Published> first = new LinkedHashMap<>();
    for (Published event : events) {
      Published known = first.putIfAbsent(event.id(), event);
      assertThat(event).as("a repetition").isEqualTo(known == null ? event : known);
    }
    Map<String, Long> last = new HashMap<>();
    for (Published event : first.values()) {
      long before = last.getOrDefault(event.key(), 0L);
      assertThat(event.sequence()).as("after %d of %s", before, event.key()).isEqualTo(before + 1);
      last.put(event.key(), event.sequence());
    }
    return first.size();
  }

  private static Published of(ConsumerRecord<String, String> event) {
    return new Published(
        UUID.fromString(header(event, "ce_id")),
        header(event, "ce_type"),
        event.key(),
        Long.parseLong(header(event, "ce_sequence")),
        event.value());
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }
}
