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
        event.key() == null ? "" : event.key(),
        header(event, "ce_id"),
        header(event, "ce_type"),
        header(event, "ce_source"),
        header(event, "ce_sequence"),
        header(event, "ce_time"),
        event.value() == null ? "" : new String(event.value(), UTF_8));
  }

  /**
   * @throws IllegalArgumentException when it is not an event of ours
   */
  InboundEvent parsed(ObjectMapper json) {
    if (id == null || type == null || source == null || time == null) {
      throw new IllegalArgumentException("not a CloudEvent: a ce_ header is missing");
    }
    try {
      return new InboundEvent(
          UUID.fromString(id),
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
    return header == null ? null : new String(header.value(), UTF_8);
  }

  @Override
  public String toString() {
    return "ReceivedRecord[" + type + " " + id + "]";
  }
}
