package org.workershome.kit.inbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that another service told.
 *
 * @param aggregateId the record that it is about, in the other service
 * @param sequence grows within the aggregate
 */
public record InboundEvent(
    UUID id,
    String type,
    String source,
    String aggregateId,
    long sequence,
    Instant occurredAt,
    JsonNode data) {
  public InboundEvent {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(source, "source");
    requireNonNull(aggregateId, "aggregateId");
    requireNonNull(occurredAt, "occurredAt");
    requireNonNull(data, "data");
  }

  @Override
  public String toString() {
    return "InboundEvent[" + type + " " + id + "]";
  }
}
