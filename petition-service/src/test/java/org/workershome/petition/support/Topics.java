package org.workershome.petition.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

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

  public static String header(ConsumerRecord<String, String> received, String name) {
    return new String(received.headers().lastHeader(name).value(), UTF_8);
  }

  /** An event of the aid service. */
  public static void fromAid(UUID id, String type, String key, long sequence, String data) {
    var event = new ProducerRecord<>("workershome.aid", key, data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            type,
            "ce_source",
            "/workershome/aid",
            "ce_subject",
            key,
            "ce_sequence",
            Long.toString(sequence),
            "ce_time",
            Instant.parse("2026-03-05T02:00:00Z").toString(),
            "content-type",
            "application/json")
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", brokers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(event).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the broker did not take the event", e);
    }
  }

  private static String brokers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
