package org.workershome.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic in the hands of its one writer: reads what stands there, writes newer versions.
 * For steps outside of a service, such as a loader; it needs no container.
 *
 * <p>Whoever takes the writer's seat ends the work of whoever had it, at the broker: that one's
 * next commit fails. Entries are seen only once {@link #commit} has returned.
 */
public final class VersionedTopic implements AutoCloseable {
  /** Sent in one broker transaction; bounded, so that none takes longer than a broker allows. */
  private static final int PER_COMMIT = 10_000;

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String brokers;
  private final String topic;
  private final String source;
  private final Clock clock;
  private final KafkaProducer<String, byte[]> producer;
  private int open;

  private VersionedTopic(
      String brokers,
      String topic,
      String source,
      Clock clock,
      KafkaProducer<String, byte[]> producer) {
    this.brokers = brokers;
    this.topic = topic;
    this.source = source;
    this.clock = clock;
    this.producer = producer;
  }

  /**
   * Takes the writer's seat of the topic.
   *
   * @param source who writes, as in {@code ce_source}: {@code /workershome/directory-loader}
   */
  public static VersionedTopic take(String brokers, String topic, String source, Clock clock) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "writer-" + topic);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "writer-" + topic);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
    var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
    return new VersionedTopic(brokers, topic, source, clock, producer);
  }

  /** Reads all that is committed, from the beginning to what is the end now. */
  public void read(EntryReader reader) {
    read(brokers, topic, reader);
  }

  /**
   * Reads a topic that somebody else may write.
   *
   * @throws IllegalStateException when there is no such topic
   */
  public static void read(String brokers, String topic, EntryReader reader) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "reader-" + topic);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, ANSWER_WITHIN).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new IllegalStateException("there is no topic " + topic);
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER_WITHIN);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (record.key() != null) {
            reader.entry(record.key(), version(record), record.value());
          }
        }
      }
    }
  }

  /**
   * Writes a newer version; a commit follows by itself after every 10,000.
   *
   * @param type with version, as in {@code ce_type}
   * @param value JSON in UTF-8; null takes the key away
   */
  public void send(String key, long version, String type, byte @Nullable [] value) {
    if (open == 0) {
      producer.beginTransaction();
    }
    var entry = new ProducerRecord<>(topic, key, value);
    Headers headers = entry.headers();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", id(key, version).toString().getBytes(UTF_8));
    headers.add("ce_type", type.getBytes(UTF_8));
    headers.add("ce_source", source.getBytes(UTF_8));
    headers.add("ce_time", DateTimeFormatter.ISO_INSTANT.format(clock.instant()).getBytes(UTF_8));
    headers.add("ce_sequence", Long.toString(version).getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    // What fails makes the commit fail.
    var unused = producer.send(entry);
    open++;
    if (open == PER_COMMIT) {
      commit();
    }
  }

  /**
   * Makes visible what was sent.
   *
   * @throws RuntimeException when the broker did not take it all, or another has the seat now
   */
  public void commit() {
    if (open > 0) {
      producer.commitTransaction();
      open = 0;
    }
  }

  /** What was not committed is never seen. */
  @Override
  public void close() {
    producer.close(open == 0 ? ANSWER_WITHIN : Duration.ZERO);
  }

  /** The same for the same version of the same key, so that a second delivery is known. */
  private UUID id(String key, long version) {
    return UUID.nameUUIDFromBytes((topic + " " + key + " " + version).getBytes(UTF_8));
  }

  private static long version(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader("ce_sequence");
    if (header == null || header.value() == null) {
      return 0;
    }
    try {
      return Long.parseLong(new String(header.value(), UTF_8));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
