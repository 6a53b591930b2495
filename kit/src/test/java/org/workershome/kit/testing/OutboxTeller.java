package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/** Code of a service that changes something and tells of it, with transactions of every ending. */
final class OutboxTeller {
  private static final String TYPE = "org.workershome.suite.happened.v1";

  private final Outbox outbox;
  private final DataSource database;
  private final Superuser superuser;
  private final String topic;

  OutboxTeller(Outbox outbox, DataSource database, Superuser superuser, String topic) {
    this.outbox = outbox;
    this.database = database;
    this.superuser = superuser;
    this.topic = topic;
  }

  /** How a transaction can end; the last is rare, for it fills the log. */
  enum Ending {
    COMMIT,
    EXCEPTION,
    MARKED_FOR_ROLLBACK,
    CONNECTION_LOST
  }

  void changeAndTell(UUID id, Ending ending) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                outbox.append(event(id, id.toString(), 1, ""));
                int backend = change(id);
                switch (ending) {
                  case COMMIT -> {}
                  case EXCEPTION -> throw new IllegalArgumentException("a refusal after the event");
                  case MARKED_FOR_ROLLBACK -> QuarkusTransaction.setRollbackOnly();
                  case CONNECTION_LOST -> superuser.cutOff(backend);
                }
              });
    } catch (RuntimeException e) {
      assertThat(ending).as("%s", e).isNotEqualTo(Ending.COMMIT);
    }
  }

  /** A row of any table does for the change: the inbox's is in every service. */
  private int change(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into inbox (event_id, handled_at) values (?, now())"
                    + " returning pg_backend_pid()")) {
      insert.setObject(1, id);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Transactions of one to twenty events over ten aggregates of this writer's own. */
  int write(String prefix, int atLeast, Random choice) {
    long[] sequences = new long[10];
    int written = 0;
    while (written < atLeast) {
      OutboundEvent[] events = new OutboundEvent[1 + choice.nextInt(20)];
      for (int i = 0; i < events.length; i++) {
        int aggregate = choice.nextInt(sequences.length);
        events[i] = event(Ids.next(), prefix + aggregate, ++sequences[aggregate], "event " + i);
      }
      tell(events);
      written += events.length;
    }
    return written;
  }

  void tell(OutboundEvent... events) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (OutboundEvent event : events) {
                outbox.append(event);
              }
            });
  }

  OutboundEvent event(UUID id, String aggregate, long sequence, String text) {
    return new OutboundEvent(
        id,
        TYPE,
        topic,
        aggregate,
        sequence,
        Instant.parse("2026-03-05T02:00:00Z"),
        JsonNodeFactory.instance.objectNode().put("text", text));
  }
}
