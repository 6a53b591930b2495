package org.workershome.kit.outbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.workershome.kit.ids.Ids;

/**
 * A fact to be told to other services. Thin: no id number, phone, account or address.
 *
 * @param id of this event; consumers know a repetition by it
 * @param type with version, for example {@code org.workershome.petition.registered.v1}
 * @param aggregateId the record that it is about; the Kafka key, and what order is kept within
 * @param sequence grows within the aggregate and was taken under the aggregate's lock: its version
 */
public record OutboundEvent(
    UUID id,
    String type,
    String topic,
    String aggregateId,
    long sequence,
    Instant occurredAt,
    JsonNode data) {
  public OutboundEvent {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(topic, "topic");
    requireNonNull(aggregateId, "aggregateId");
    requireNonNull(occurredAt, "occurredAt");
    requireNonNull(data, "data");
    if (sequence < 1) {
      throw new IllegalArgumentException("sequences start at 1, not " + sequence);
    }
  }

  /** An event with an id of its own. */
  public static OutboundEvent of(
      String type,
      String topic,
      String aggregateId,
      long sequence,
      Instant occurredAt,
      JsonNode data) {
    return new OutboundEvent(Ids.next(), type, topic, aggregateId, sequence, occurredAt, data);
  }

  @Override
  public String toString() {
    return "OutboundEvent[" + type + " " + id + "]";
  }
}
