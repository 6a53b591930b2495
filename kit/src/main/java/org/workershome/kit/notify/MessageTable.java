package org.workershome.kit.notify;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;

/** Messages at rest. Every method joins the transaction at hand and sees what its caller may. */
@Singleton
class MessageTable {
  private static final String CLAIM =
      """
      update notify_message set attempts = attempts + 1, next_at = ?
      where id in (
        select id from notify_message where next_at <= ? order by next_at limit ? for update skip locked)
      returning id, union_path::text, person_ref, record_type, record_id, template, text_zh, channels, state,
        attempts, reference, handed_at""";

  private final DataSource database;

  MessageTable(DataSource database) {
    this.database = database;
  }

  /** A message in the hands of this process, until its lease ends. */
  record Claimed(
      UUID id,
      String union,
      String personRef,
      String recordType,
      UUID recordId,
      String template,
      String textZh,
      List<Channel> channels,
      boolean handed,
      int attempts,
      @Nullable String reference,
      @Nullable Instant handedAt) {
    @Override
    public String toString() {
      return "message " + id;
    }
  }

  void insert(UUID id, Message message, String text, List<Channel> channels, Instant now) {
    run(
        "insert into notify_message (id, union_path, person_ref, record_type, record_id, template, text_zh,"
            + " channels, state, created_at, next_at) values (?, ?::ltree, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)",
        id,
        message.union().value(),
        message.personRef(),
        message.recordType(),
        message.recordId(),
        message.template(),
        text,
        channels,
        now,
        now);
  }

  /** The messages whose time has come; nobody else gets them before the lease ends. */
  List<Claimed> claim(Instant now, Instant leaseEnds, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = prepared(connection, CLAIM, leaseEnds, now, most);
        ResultSet row = claim.executeQuery()) {
      List<Claimed> claimed = new ArrayList<>();
      while (row.next()) {
        OffsetDateTime handedAt = row.getObject("handed_at", OffsetDateTime.class);
        claimed.add(
            new Claimed(
                row.getObject("id", UUID.class),
                row.getString("union_path"),
                row.getString("person_ref"),
                row.getString("record_type"),
                row.getObject("record_id", UUID.class),
                row.getString("template"),
                row.getString("text_zh"),
                channels(row.getArray("channels")),
                row.getString("state").equals("HANDED"),
                row.getInt("attempts"),
                row.getString("reference"),
                handedAt == null ? null : handedAt.toInstant()));
      }
      return claimed;
    } catch (SQLException e) {
      throw new IllegalStateException("messages cannot be taken", e);
    }
  }

  void postpone(Claimed message, Instant until, boolean counts) {
    run(
        "update notify_message set next_at = ?, attempts = attempts - ? where id = ?",
        until,
        counts ? 0 : 1,
        message.id());
  }

  void handed(Claimed message, String reference, Instant now, Instant ask) {
    run(
        "update notify_message set state = 'HANDED', reference = ?, handed_at = ?, next_at = ?, attempts = 0"
            + " where id = ?",
        reference,
        now,
        ask,
        message.id());
  }

  void delivered(Claimed message, Instant now) {
    run(
        "update notify_message set state = 'DELIVERED', ended_at = ?, next_at = null where id = ?",
        now,
        message.id());
  }

  /** Goes on with these channels. */
  void next(Claimed message, List<Channel> channels, Instant now) {
    run(
        "update notify_message set state = 'QUEUED', channels = ?, attempts = 0, reference = null,"
            + " handed_at = null, next_at = ? where id = ?",
        channels,
        now,
        message.id());
  }

  /** Leaves it to a person. */
  void task(Claimed message, String reason, Instant now) {
    run("update notify_message set state = 'TASK', next_at = null where id = ?", message.id());
    run(
        "insert into notify_task (id, message_id, union_path, reason, created_at) values (?, ?, ?::ltree, ?, ?)"
            + " on conflict (message_id) do nothing",
        Ids.next(),
        message.id(),
        message.union(),
        reason,
        now);
  }

  void log(Claimed message, Channel channel, DeliveryOutcome outcome, Instant now) {
    run(
        "insert into notify_delivery (id, message_id, union_path, person_ref, at, channel, outcome, reference)"
            + " values (?, ?, ?::ltree, ?, ?, ?, ?, ?)",
        Ids.next(),
        message.id(),
        message.union(),
        message.personRef(),
        now,
        channel.name(),
        outcome.name(),
        message.reference());
  }

  private static List<Channel> channels(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).map(Channel::valueOf).toList();
  }

  private void run(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("messages cannot be written", e);
    }
  }

  static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      switch (value) {
        case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
        case List<?> channels ->
            statement.setArray(
                i + 1,
                connection.createArrayOf(
                    "text", channels.stream().map(Object::toString).toArray()));
        case null, default -> statement.setObject(i + 1, value);
      }
    }
    return statement;
  }
}
