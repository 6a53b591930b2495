package org.workershome.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Another service, whose events arrive as it sends them: well or badly made, once or often. */
public final class EventSender implements AutoCloseable {
  private static final String TIME = "2026-03-05T02:00:00Z";

  private final KafkaProducer<String, byte[]> producer;
  private final String topic;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  public EventSender(String brokers, String topic) {
    this.topic = topic;
    this.producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Sends a record of any kind, also one that is no event, in the order of the calls. */
  public void send(String key, Map<String, @Nullable String> headers, String data) {
    send(key, headers, data.getBytes(UTF_8));
  }

  /** What a compacted topic takes away. */
  public void sendTombstone(String key, Map<String, @Nullable String> headers) {
    send(key, headers, (byte[]) null);
  }

  private void send(String key, Map<String, @Nullable String> headers, byte @Nullable [] data) {
    var event = new ProducerRecord<>(topic, key, data);
    headers.forEach(
        (name, value) -> event.headers().add(name, value == null ? null : value.getBytes(UTF_8)));
    sent.add(producer.send(event));
  }

  /** The headers of a good event, to be spoilt. */
  public static Map<String, @Nullable String> headers(String id, String type) {
    Map<String, @Nullable String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_type", type);
    headers.put("ce_source", "/workershome/suite");
    headers.put("ce_sequence", "1");
    headers.put("ce_time", TIME);
    headers.put("content-type", "application/json");
    return headers;
  }

  /** All that was sent is at the broker. */
  public void flush() {
    try {
      for (Future<RecordMetadata> answer : sent) {
        answer.get();
      }
      sent.clear();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the broker did not take the events", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
