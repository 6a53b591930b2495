package org.workershome.kit.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked event.
 *
 * @param held true when nothing is wrong with it, but it waits behind one of the same key
 */
public record ParkedEventView(
    UUID id,
    String topic,
    String key,
    @Nullable String eventId,
    @Nullable String type,
    String reason,
    boolean held,
    OffsetDateTime parkedAt) {
  static ParkedEventView of(ParkedEvent event) {
    return new ParkedEventView(
        event.id(),
        event.received().topic(),
        event.received().key(),
        event.received().id(),
        event.received().type(),
        event.reason(),
        event.held(),
        event.parkedAt());
  }
}
