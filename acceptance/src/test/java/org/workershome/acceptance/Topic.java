package org.workershome.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies in a topic, for a reader who belongs to no group. */
record Topic(String brokers, String name) {

  static Set<String> names(String brokers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      return admin.listTopics().names().get();
    } catch (ExecutionException e) {
      throw new AssertionError("the broker did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for topics", e);
    }
  }

  /** With one partition. */
  void create() {
    with(admin -> admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all());
  }

  void delete() {
    with(admin -> admin.deleteTopics(List.of(name)).all());
  }

  private void with(Function<Admin, KafkaFuture<Void>> work) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      work.apply(admin).get();
    } catch (ExecutionException e) {
      throw new AssertionError("the broker did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the broker", e);
    }
  }

  /** Where what comes next will lie. */
  Map<TopicPartition, Long> end() {
    try (var consumer = consumer()) {
      return consumer.endOffsets(partitions(consumer));
    }
  }

  List<ConsumerRecord<byte[], byte[]>> everything() {
    return since(Map.of());
  }

  /** Sends one record as it is. */
  void send(String key, Map<String, String> headers, String value) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      var record = new ProducerRecord<>(name, key, value);
      headers.forEach((header, text) -> record.headers().add(header, text.getBytes(UTF_8)));
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new AssertionError("the broker did not take it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    }
  }

  /** From there to the end that it has now. */
  List<ConsumerRecord<byte[], byte[]>> since(Map<TopicPartition, Long> from) {
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      from.forEach(consumer::seek);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
      return read;
    }
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    return consumer.partitionsFor(name).stream()
        .map(info -> new TopicPartition(name, info.partition()))
        .collect(Collectors.toList());
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", brokers, "enable.auto.commit", false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
