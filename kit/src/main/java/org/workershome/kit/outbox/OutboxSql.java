package org.workershome.kit.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The insert, for hot paths that put it into their own single statement. */
public final class OutboxSql {
  /** Column list of {@link #INSERT}, in the order of {@link #bind}. */
  public static final String COLUMNS =
      "outbox (id, topic, type, aggregate_id, sequence, occurred_at, data)";

  public static final String INSERT = "insert into " + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?)";

  private OutboxSql() {}

  /**
   * Binds the seven parameters.
   *
   * @return the index after the last
   */
  public static int bind(PreparedStatement insert, int from, OutboundEvent event)
      throws SQLException {
    int index = from;
    insert.setObject(index++, event.id());
    insert.setString(index++, event.topic());
    insert.setString(index++, event.type());
    insert.setString(index++, event.aggregateId());
    insert.setLong(index++, event.sequence());
    insert.setObject(index++, OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC));
    insert.setString(index++, event.data().toString());
    return index;
  }
}
