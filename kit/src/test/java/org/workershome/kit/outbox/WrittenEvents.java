package org.workershome.kit.outbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Events as a service writes them; the sequences of each aggregate follow each other. */
final class WrittenEvents {
  private final DataSource database;
  private final String topic;
  private final Map<String, Long> sequences = new HashMap<>();

  WrittenEvents(DataSource database, String topic) {
    this.database = database;
    this.topic = topic;
  }

  OutboundEvent next(String aggregate, String text) {
    return OutboundEvent.of(
        "org.workershome.suite.happened.v1",
        topic,
        aggregate,
        sequences.merge(aggregate, 1L, Long::sum),
        Instant.parse("2026-03-05T02:00:00Z"),
        JsonNodeFactory.instance.objectNode().put("text", text));
  }

  void append(String aggregate, String text) throws SQLException {
    append(List.of(next(aggregate, text)));
  }

  /** In one transaction. */
  void append(List<OutboundEvent> events) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(OutboxSql.INSERT)) {
      connection.setAutoCommit(false);
      for (OutboundEvent event : events) {
        OutboxSql.bind(insert, 1, event);
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }
}
