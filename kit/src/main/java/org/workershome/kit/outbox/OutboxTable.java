package org.workershome.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The relay's statements. Each is a transaction of its own: none is open while Kafka is waited for.
 */
@Singleton
class OutboxTable {
  /**
   * Sent before a statement, in the same trip and transaction. An outbox is empty most of the time,
   * and a plan made for an empty table reads all of it for every row of it: after a burst of some
   * thousand events the relay would stand still for minutes. It always walks the indexes.
   */
  private static final String BY_INDEX =
      "select set_config('enable_seqscan','off',true), set_config('enable_bitmapscan','off',true),"
          + " set_config('enable_sort','off',true); ";

  /**
   * A row with a blocked or waiting predecessor of the same aggregate is held back; others go on.
   */
  private static final String READ =
      BY_INDEX
          + """
      select position, id, topic, type, aggregate_id, sequence, occurred_at, data
      from outbox o
      where blocked_at is null and (next_attempt_at is null or next_attempt_at <= now())
        and not exists (
          select 1 from outbox e
          where e.attempts > 0 and e.aggregate_id = o.aggregate_id and e.position < o.position
            and (e.blocked_at is not null or e.next_attempt_at > now()))
      order by position
      limit ?
      """;

  /**
   * The epoch is checked where it counts: a relay that lost its lease changes nothing. One whose
   * lease has merely run out has not lost it, for whoever takes it over begins a new epoch; were it
   * refused, a round that takes longer than the lease would be sent again for ever.
   */
  private static final String MINE =
      "with mine as (select 1 from outbox_lease where holder = ? and epoch = ? for share)\n";

  private static final String DELETE =
      BY_INDEX
          + MINE
          + """
      delete from outbox where position = any (?) and exists (select 1 from mine)
      """;

  private static final String PUSH_BACK =
      MINE
          + """
      update outbox
      set attempts = attempts + 1,
          next_attempt_at = now() + least(interval '1 second' * power(2, attempts), interval '5 minutes'),
          blocked_at = case when attempts + 1 >= ? then now() end,
          reason = ?
      where position = ? and exists (select 1 from mine)
      """;

  private static final String LEASE =
      """
      insert into outbox_lease as l (singleton, holder, epoch, until)
      values (true, ?, 1, now() + make_interval(secs => ?))
      on conflict (singleton) do update
      set epoch = case when l.holder = excluded.holder then l.epoch else l.epoch + 1 end,
          holder = excluded.holder,
          until = excluded.until
      where l.holder = excluded.holder or l.until < now()
      returning epoch
      """;

  private final DataSource database;

  OutboxTable(DataSource database) {
    this.database = database;
  }

  /** Takes or renews the lease; empty while another relay holds it. */
  OptionalLong lease(UUID holder, Duration length) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement lease = connection.prepareStatement(LEASE)) {
      lease.setObject(1, holder);
      lease.setDouble(2, length.toMillis() / 1000.0);
      try (ResultSet row = lease.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Lets another relay take over at once. */
  void release(UUID holder) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement release =
            connection.prepareStatement(
                "update outbox_lease set until = now() - interval '1 second' where holder = ?")) {
      release.setObject(1, holder);
      release.executeUpdate();
    }
  }

  List<OutboxRow> read(int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(READ)) {
      read.setInt(1, limit);
      read.setFetchSize(0);
      read.execute();
      read.getMoreResults(); // past the settings
      try (ResultSet row = read.getResultSet()) {
        List<OutboxRow> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong(1),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getLong(6),
                  row.getObject(7, OffsetDateTime.class),
                  row.getString(8)));
        }
        return rows;
      }
    }
  }

  /**
   * Deletes what was acknowledged.
   *
   * @return false when the lease was lost: the rows stay, and the new holder sends them again
   */
  boolean delete(UUID holder, long epoch, Collection<Long> positions) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, holder);
      delete.setLong(2, epoch);
      delete.setArray(3, connection.createArrayOf("bigint", positions.toArray()));
      delete.execute();
      delete.getMoreResults(); // past the settings
      return delete.getUpdateCount() > 0;
    }
  }

  /**
   * Counts a refusal, unless the lease was lost; the last one blocks the row until a person
   * releases it.
   */
  void pushBack(UUID holder, long epoch, long position, int attempts, String reason)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement push = connection.prepareStatement(PUSH_BACK)) {
      push.setObject(1, holder);
      push.setLong(2, epoch);
      push.setInt(3, attempts);
      push.setString(4, reason);
      push.setLong(5, position);
      push.executeUpdate();
    }
  }
}
