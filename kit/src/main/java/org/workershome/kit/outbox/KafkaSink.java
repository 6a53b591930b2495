package org.workershome.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The only producer: CloudEvents 1.0 in Kafka's binary mode. Used by the relay's thread alone. */
@Singleton
class KafkaSink {
  private final Map<String, Object> settings;
  private final byte[] source;
  private volatile @Nullable KafkaProducer<String, byte[]> producer;

  KafkaSink(
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
      @ConfigProperty(name = "workershome.service") String service) {
    this.source = ("/workershome/" + service).getBytes(UTF_8);
    this.settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ProducerConfig.CLIENT_ID_CONFIG,
            service + "-outbox",
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            // The relay sends whole batches and flushes, so waiting for company gains nothing.
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * 1024,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            10_000);
  }

  Future<RecordMetadata> send(OutboxRow row) {
    var event = new ProducerRecord<>(row.topic(), row.aggregateId(), row.data().getBytes(UTF_8));
    Headers headers = event.headers();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", row.id().toString().getBytes(UTF_8));
    headers.add("ce_type", row.type().getBytes(UTF_8));
    headers.add("ce_source", source);
    headers.add("ce_subject", row.aggregateId().getBytes(UTF_8));
    headers.add(
        "ce_time",
        DateTimeFormatter.ISO_INSTANT.format(row.occurredAt().toInstant()).getBytes(UTF_8));
    headers.add("ce_sequence", Long.toString(row.sequence()).getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    return producer().send(event);
  }

  void flush() {
    producer().flush();
  }

  /**
   * After a failure the producer's idea of the sequence is not to be trusted: the next is a new
   * one.
   */
  void reset() {
    KafkaProducer<String, byte[]> old = producer;
    producer = null;
    if (old != null) {
      old.close(Duration.ZERO);
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    KafkaProducer<String, byte[]> known = producer;
    if (known == null) {
      known = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
      producer = known;
    }
    return known;
  }
}
