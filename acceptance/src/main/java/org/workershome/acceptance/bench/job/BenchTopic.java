package org.workershome.acceptance.bench.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/** A topic as seen from outside: how much is in it, and what. */
final class BenchTopic implements AutoCloseable {
  /** As many as the services' own topics have. */
  private static final int PARTITIONS = 3;

  private final List<TopicPartition> partitions;
  private final KafkaConsumer<String, byte[]> consumer;

  private BenchTopic(String brokers, String name) {
    this.partitions =
        IntStream.range(0, PARTITIONS).mapToObj(part -> new TopicPartition(name, part)).toList();
    this.consumer = consumer(brokers);
    consumer.assign(partitions);
  }

  /** A topic of the bench's own, which no service reads. */
  static BenchTopic create(String brokers, String purpose) {
    String name = "bench." + purpose + "." + UUID.randomUUID();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new BenchTrouble("no topic for the bench", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchTrouble("interrupted while creating a topic", e);
    }
    return new BenchTopic(brokers, name);
  }

  /** A consumer that waits for no company: it is told of a record as soon as the broker has it. */
  static KafkaConsumer<String, byte[]> consumer(String brokers) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            brokers,
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "latest",
            "fetch.min.bytes",
            1),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  String name() {
    return partitions.getFirst().topic();
  }

  /** Records that were ever put into it. */
  long records() {
    return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Bytes of one record: key, value and headers. */
  int bytesOfOne() {
    consumer.seekToBeginning(partitions);
    for (int tries = 0; tries < 20; tries++) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
        return bytes(record);
      }
    }
    throw new BenchTrouble("nothing in the topic " + name());
  }

  private static int bytes(ConsumerRecord<String, byte[]> record) {
    return record.serializedKeySize()
        + record.serializedValueSize()
        + StreamSupport.stream(record.headers().spliterator(), false)
            .mapToInt(header -> header.key().length() + header.value().length)
            .sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
