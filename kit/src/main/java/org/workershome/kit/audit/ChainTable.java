package org.workershome.kit.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.workershome.kit.audit.seal.ChainLink;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.rowscope.ScopeSql;

/** The statements of the chain's writer, each a transaction of its own. */
@Singleton
class ChainTable {
  private static final String LEASE =
      """
      update audit_chain
      set epoch = case when holder = ? then epoch else epoch + 1 end,
          holder = ?,
          until = now() + make_interval(secs => ?)
      where holder = ? or holder is null or until < now()
      returning epoch, length, head, last_tx, last_position, anchored_length""";

  /**
   * What is final: every transaction below the snapshot's oldest running one has ended, and none
   * below it can begin. The snapshot is the statement's own, so all of their entries are seen.
   */
  private static final String READ =
      ScopeSql.PREFIX
          + """
          select tx, position, tableoid::regclass::text, mac from audit_entry
          where (tx, position) > (?, ?) and tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
          order by tx, position limit ?""";

  /**
   * The head moves and the links are written, both or neither: only by whoever holds the lease, and
   * only from where he thinks the head is.
   */
  private static final String APPEND =
      """
      with mine as (
        update audit_chain
        set length = ?, head = ?, last_tx = ?, last_position = ?, moved_at = now()
        where holder = ? and epoch = ? and length = ?
        returning 1)
      insert into audit_link (sequence, tx, position, month, entry_mac, sealed_by, hash)
      select l.* from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::int[], ?::bytea[], ?::text[], ?::bytea[]) l
      where exists (select from mine)""";

  private final DataSource database;

  ChainTable(DataSource database) {
    this.database = database;
  }

  /** Where the chain stands, as its writer knows it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Head(long epoch, long length, byte[] hash, long tx, long position, long anchoredLength) {}

  /** An entry that waits for its link. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Waiting(long tx, long position, int month, byte[] mac) {}

  /** Takes or renews the lease; empty while another writer holds it. */
  Optional<Head> lease(UUID holder, Duration length) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement lease = connection.prepareStatement(LEASE)) {
      lease.setObject(1, holder);
      lease.setObject(2, holder);
      lease.setDouble(3, length.toMillis() / 1000.0);
      lease.setObject(4, holder);
      try (ResultSet row = lease.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Head(
                    row.getLong(1),
                    row.getLong(2),
                    row.getBytes(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)))
            : Optional.empty();
      }
    }
  }

  /** Lets another writer take over at once. */
  void release(UUID holder) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement release =
            connection.prepareStatement(
                "update audit_chain set until = '-infinity', holder = null where holder = ?")) {
      release.setObject(1, holder);
      release.executeUpdate();
    }
  }

  /** The next entries in order that are final; must run in the scope {@code audit-chain}. */
  List<Waiting> read(long tx, long position, int limit) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(READ)) {
      int index = ScopeSql.bind(read, 1, SystemScope.current().orElseThrow());
      read.setLong(index++, tx);
      read.setLong(index++, position);
      read.setInt(index, limit);
      read.execute();
      read.getMoreResults(); // past the settings
      try (ResultSet row = read.getResultSet()) {
        List<Waiting> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(
              new Waiting(
                  row.getLong(1), row.getLong(2), monthOf(row.getString(3)), row.getBytes(4)));
        }
        return rows;
      }
    }
  }

  /** False when the lease was lost or the head is elsewhere: nothing was written. */
  boolean append(UUID holder, Head head, List<ChainLink> links) throws SQLException {
    ChainLink last = links.getLast();
    try (Connection connection = database.getConnection();
        PreparedStatement append = connection.prepareStatement(APPEND)) {
      int index = 1;
      append.setLong(index++, last.sequence());
      append.setBytes(index++, last.seal().mac());
      append.setLong(index++, last.tx());
      append.setLong(index++, last.position());
      append.setObject(index++, holder);
      append.setLong(index++, head.epoch());
      append.setLong(index++, head.length());
      array(append, index++, "bigint", links.stream().map(ChainLink::sequence).toArray());
      array(append, index++, "bigint", links.stream().map(ChainLink::tx).toArray());
      array(append, index++, "bigint", links.stream().map(ChainLink::position).toArray());
      array(append, index++, "int", links.stream().map(ChainLink::month).toArray());
      array(
          append, index++, "bytea", links.stream().map(ChainLink::entryMac).toArray(byte[][]::new));
      array(append, index++, "text", links.stream().map(link -> link.seal().by()).toArray());
      array(
          append,
          index,
          "bytea",
          links.stream().map(link -> link.seal().mac()).toArray(byte[][]::new));
      return append.executeUpdate() == links.size();
    }
  }

  /** That the head was told outside. */
  void anchored(UUID holder, Head head) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement anchored =
            connection.prepareStatement(
                "update audit_chain set anchored_length = ?, anchored_at = now()"
                    + " where holder = ? and epoch = ? and anchored_length < ?")) {
      anchored.setLong(1, head.length());
      anchored.setObject(2, holder);
      anchored.setLong(3, head.epoch());
      anchored.setLong(4, head.length());
      anchored.executeUpdate();
    }
  }

  private static void array(PreparedStatement statement, int index, String type, Object[] values)
      throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf(type, values));
  }

  /** 202611 of {@code audit_entry_202611}; 0 of the default partition. */
  static int monthOf(String partition) {
    String end = partition.substring(partition.lastIndexOf('_') + 1);
    return end.equals("default") ? 0 : Integer.parseInt(end);
  }
}
