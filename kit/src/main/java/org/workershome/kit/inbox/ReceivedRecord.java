package org.workershome.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it came, before anybody trusts it. Parked in this form when it cannot be handled. */
record ReceivedRecord(
    String topic,
    String key,
    @Nullable String id,
    @Nullable String type,
    @Nullable String source,
    @Nullable String sequence,
    @Nullable String time,
    String data) {

  static ReceivedRecord of(ConsumerRecord<String, byte[]> event) {
    return new ReceivedRecord(
        event.topic(),
        event.key() == null ? "" : storable(event.key()),
        header(event, "ce_id"),
        header(event, "ce_type"),
        header(event, "ce_source"),
        header(event, "ce_sequence"),
        header(event, "ce_time"),
        event.value() == null ? "" : storable(new String(event.value(), UTF_8)));
  }

  boolean hasEventId() {
    try {
      return eventId() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * @throws IllegalArgumentException when it has none
   */
  UUID eventId() {
    if (id == null) {
      throw new IllegalArgumentException("not a CloudEvent: the header ce_id is missing");
    }
    return UUID.fromString(id);
  }

  /**
   * @throws IllegalArgumentException when it is not an event of ours
   */
  InboundEvent parsed(ObjectMapper json) {
    if (type == null || source == null || time == null) {
      throw new IllegalArgumentException("not a CloudEvent: a ce_ header is missing");
    }
    try {
      return new InboundEvent(
          eventId(),
          type,
          source,
          key,
          sequence == null ? 0 : Long.parseLong(sequence),
          Instant.parse(time),
          json.readTree(data));
    } catch (DateTimeParseException | JsonProcessingException e) {
      throw new IllegalArgumentException("an event that cannot be read", e);
    }
  }

  private static @Nullable String header(ConsumerRecord<String, byte[]> event, String name) {
    Header header = event.headers().lastHeader(name);
    byte @Nullable [] value = header == null ? null : header.value();
    return value == null ? null : storable(new String(value, UTF_8));
  }

  /**
   * PostgreSQL's text has no NUL. A record with one is no event of ours; were it kept as it is, it
   * could not even be parked, and would be read again for ever.
   */
  static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }

  @Override
  public String toString() {
    return "ReceivedRecord[" + type + " " + id + "]";
  }
}
