package org.workershome.kit.inbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;

/**
 * The tables of what was handled and what is parked. Every method joins the transaction at hand.
 */
@Singleton
class InboxTable {
  private static final String COLUMNS =
      "id, topic, key, event_id, type, source, sequence, time, reason, held, parked_at";

  /** What the event says; a row of before has it in clear. */
  private static final String DATA = ", data, data_sealed";

  private static final String CONTEXT = "parked_event.data:";

  private final DataSource database;
  private final FieldCipher cipher;
  private final Clock clock;

  InboxTable(DataSource database, FieldCipher cipher, Clock clock) {
    this.database = database;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** One key at a time: the loop and a person's replay must not pass each other. */
  void lockKey(String topic, String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended(? || chr(31) || ?, 4712))")) {
      lock.setString(1, topic);
      lock.setString(2, key);
      lock.execute();
    }
  }

  /** True the first time; false when the event was handled before. */
  boolean enter(UUID eventId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement enter =
            connection.prepareStatement(
                "insert into inbox (event_id, handled_at) values (?, ?) on conflict do nothing")) {
      enter.setObject(1, eventId);
      enter.setObject(2, OffsetDateTime.now(clock));
      return enter.executeUpdate() == 1;
    }
  }

  /** True when the event was handled, or given up. */
  boolean isEntered(UUID eventId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement entered =
            connection.prepareStatement("select 1 from inbox where event_id = ?")) {
      entered.setObject(1, eventId);
      try (ResultSet row = entered.executeQuery()) {
        return row.next();
      }
    }
  }

  boolean isHeld(String topic, String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement held =
            connection.prepareStatement(
                "select 1 from parked_event where topic = ? and key = ? limit 1")) {
      held.setString(1, topic);
      held.setString(2, key);
      try (ResultSet row = held.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * @param held true when nothing is wrong with the event itself, but it waits behind one that is
   */
  void park(ReceivedRecord event, String reason, boolean held) throws SQLException {
    if (isParked(event)) {
      return;
    }
    UUID id = Ids.next();
    try (Connection connection = database.getConnection();
        PreparedStatement park =
            connection.prepareStatement(
                "insert into parked_event ("
                    + COLUMNS
                    + ", data_sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      park.setObject(1, id);
      park.setString(2, event.topic());
      park.setString(3, event.key());
      park.setString(4, event.id());
      park.setString(5, event.type());
      park.setString(6, event.source());
      park.setString(7, event.sequence());
      park.setString(8, event.time());
      park.setString(9, reason);
      park.setBoolean(10, held);
      park.setObject(11, OffsetDateTime.now(clock));
      park.setBytes(12, cipher.seal(event.data(), CONTEXT + id));
      park.executeUpdate();
    }
  }

  /**
   * A redelivered record is parked once; what has no id is known by what it says. The key is
   * locked: nobody parks the same meanwhile.
   */
  private boolean isParked(ReceivedRecord event) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select "
                    + COLUMNS
                    + DATA
                    + " from parked_event where topic = ? and key = ? and event_id is not distinct from ?")) {
      read.setString(1, event.topic());
      read.setString(2, event.key());
      read.setString(3, event.id());
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          if (event.id() != null || data(row).equals(event.data())) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /** What is parked, oldest first, of one key or of all. */
  List<ParkedEvent> parked(@Nullable String topic, @Nullable String key, int limit)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select "
                    + COLUMNS
                    + DATA
                    + " from parked_event"
                    + " where (?::text is null or topic = ?) and (?::text is null or key = ?)"
                    + " order by position limit ?")) {
      read.setString(1, topic);
      read.setString(2, topic);
      read.setString(3, key);
      read.setString(4, key);
      read.setInt(5, limit);
      try (ResultSet row = read.executeQuery()) {
        List<ParkedEvent> events = new ArrayList<>();
        while (row.next()) {
          events.add(event(row));
        }
        return events;
      }
    }
  }

  @Nullable ParkedEvent find(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select " + COLUMNS + DATA + " from parked_event where id = ?")) {
      read.setObject(1, id);
      try (ResultSet row = read.executeQuery()) {
        return row.next() ? event(row) : null;
      }
    }
  }

  void remove(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement remove =
            connection.prepareStatement("delete from parked_event where id = ?")) {
      remove.setObject(1, id);
      remove.executeUpdate();
    }
  }

  /** What is parked of these keys and says no more than what was taken now. */
  void removeUpTo(String topic, List<String> keys, List<Long> versions) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement remove =
            connection.prepareStatement(
                "delete from parked_event parked using unnest(?, ?) as taken (key, version)"
                    + " where parked.topic = ? and parked.key = taken.key"
                    + " and case when parked.sequence ~ '^[0-9]{1,18}$'"
                    + " then parked.sequence::bigint <= taken.version else true end")) {
      remove.setArray(1, connection.createArrayOf("text", keys.toArray()));
      remove.setArray(2, connection.createArrayOf("bigint", versions.toArray()));
      remove.setString(3, topic);
      remove.executeUpdate();
    }
  }

  int forgetBefore(OffsetDateTime before) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement forget =
            connection.prepareStatement("delete from inbox where handled_at < ?")) {
      forget.setObject(1, before);
      return forget.executeUpdate();
    }
  }

  private ParkedEvent event(ResultSet row) throws SQLException {
    return new ParkedEvent(
        row.getObject("id", UUID.class),
        new ReceivedRecord(
            row.getString("topic"),
            row.getString("key"),
            row.getString("event_id"),
            row.getString("type"),
            row.getString("source"),
            row.getString("sequence"),
            row.getString("time"),
            data(row)),
        row.getString("reason"),
        row.getBoolean("held"),
        row.getObject("parked_at", OffsetDateTime.class));
  }

  private String data(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("data_sealed");
    return sealed == null
        ? row.getString("data")
        : cipher.open(sealed, CONTEXT + row.getObject("id", UUID.class));
  }
}
