package org.workershome.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one event: effect, inbox row and commit together. */
@Singleton
class Receiver {
  static final String HELD = "waits behind a parked event of the same key";

  private final InboxTable table;
  private final ObjectMapper json;
  private final List<InboundHandler> handlers;
  private final CompactedReceiver compacted;

  Receiver(
      InboxTable table,
      ObjectMapper json,
      @All List<InboundHandler> handlers,
      CompactedReceiver compacted) {
    this.table = table;
    this.compacted = compacted;
    this.json = json;
    this.handlers = handlers;
  }

  boolean concerns(@Nullable String type) {
    return type == null || handlers.stream().anyMatch(handler -> handler.types().contains(type));
  }

  /** Handles the event, unless it was handled before or its key is held. */
  void receive(ReceivedRecord received) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try {
                table.lockKey(received.topic(), received.key());
                if (table.isHeld(received.topic(), received.key())) {
                  table.park(received, HELD, true);
                } else {
                  handle(received);
                }
              } catch (SQLException e) {
                throw new InboxFailure(e);
              }
            });
  }

  void park(ReceivedRecord received, String reason) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try {
                table.lockKey(received.topic(), received.key());
                table.park(received, reason, false);
              } catch (SQLException e) {
                throw new InboxFailure(e);
              }
            });
  }

  /** Joins the transaction at hand. The event will not be handled, however often it comes. */
  void giveUp(ReceivedRecord received) throws SQLException {
    if (received.hasEventId()) {
      table.enter(received.eventId());
    }
  }

  /** Joins the transaction at hand. */
  void handle(ReceivedRecord received) throws SQLException {
    if (compacted.copies(received.topic())) {
      compacted.replay(received);
      return;
    }
    // Before it is read: an event that was given up cannot be, and must not be parked again.
    if (!table.enter(received.eventId())) {
      return;
    }
    InboundEvent event = received.parsed(json);
    for (InboundHandler handler : handlers) {
      if (handler.types().contains(event.type())) {
        handler.handle(event);
      }
    }
  }
}
