package org.workershome.kit.notify;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What was sent about a record, as far as the caller may see it. Joins the transaction at hand. */
@Singleton
class MessageLog {
  private static final String OF =
      """
      select m.id, m.template, m.text_zh, m.state, m.created_at, m.ended_at, d.at, d.channel, d.outcome
      from (select * from notify_message where record_type = ? and record_id = ?
            order by created_at desc, id desc limit 200) m
      left join notify_delivery d on d.message_id = m.id
      order by m.created_at desc, m.id desc, d.at, d.id""";

  private final DataSource database;

  MessageLog(DataSource database) {
    this.database = database;
  }

  List<MessageView> of(String recordType, UUID recordId) {
    try (Connection connection = database.getConnection();
        PreparedStatement read = MessageTable.prepared(connection, OF, recordType, recordId);
        ResultSet row = read.executeQuery()) {
      Map<UUID, MessageView> found = new LinkedHashMap<>();
      while (row.next()) {
        MessageView message =
            new MessageView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class),
                row.getObject(6, OffsetDateTime.class),
                List.of());
        if (row.getString(8) == null) {
          found.put(message.id(), message);
          continue;
        }
        var one =
            new DeliveryView(
                row.getObject(7, OffsetDateTime.class),
                Channel.valueOf(row.getString(8)),
                DeliveryOutcome.valueOf(row.getString(9)));
        found.merge(message.id(), with(message, one), (before, now) -> with(before, one));
      }
      return List.copyOf(found.values());
    } catch (SQLException e) {
      throw new IllegalStateException("messages cannot be read", e);
    }
  }

  private static MessageView with(MessageView message, DeliveryView one) {
    List<DeliveryView> tries = new ArrayList<>(message.tries());
    tries.add(one);
    return new MessageView(
        message.id(),
        message.template(),
        message.textZh(),
        message.state(),
        message.createdAt(),
        message.endedAt(),
        tries);
  }
}
