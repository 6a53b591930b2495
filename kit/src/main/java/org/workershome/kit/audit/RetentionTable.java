package org.workershome.kit.audit;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.AuditRows;
import org.workershome.kit.audit.seal.Checkpoint;
import org.workershome.kit.audit.seal.Seal;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.rowscope.ScopeSql;

/** The statements about months; run in the scope {@code audit-retention}. */
@Singleton
class RetentionTable {
  private static final int FETCH = 2_000;

  /** Each link of the month beside its entry, in the chain's order; either may be missing. */
  private static final String MONTH =
      "select "
          + AuditRows.COLUMNS
          + """
          , e.sealed_by, e.mac, l.entry_mac
          from (select * from audit_entry where tableoid = to_regclass(?)) e
          full join (select * from audit_link where month = ?) l using (tx, position)
          order by l.sequence""";

  private final DataSource database;

  RetentionTable(DataSource database) {
    this.database = database;
  }

  /** A month that is as it was written. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Whole(long entries, byte[] digest) {}

  /** How far the chain may go with it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Cut(long length, byte[] head) {}

  void makeMonths(int ahead) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement make = connection.prepareStatement("select audit_make_partitions(?)")) {
      make.setInt(1, ahead);
      make.execute();
    }
  }

  /** Those that are there, oldest first. */
  List<Integer> months() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select right(c.relname, 6)::int from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                    + " where i.inhparent = 'audit_entry'::regclass"
                    + " and c.relname ~ '^audit_entry_\\d{6}$' order by 1");
        ResultSet row = read.executeQuery()) {
      List<Integer> months = new ArrayList<>();
      while (row.next()) {
        months.add(row.getInt(1));
      }
      return months;
    }
  }

  /** Empty when an entry or a link of the month is missing, or an entry's seal is wrong. */
  Optional<Whole> check(int month, String service, AuditKeys keys) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false); // a cursor, not the whole month in memory
      try (PreparedStatement scope = connection.prepareStatement(ScopeSql.PREFIX);
          PreparedStatement read = connection.prepareStatement(MONTH)) {
        ScopeSql.bind(scope, 1, SystemScope.current().orElseThrow());
        scope.execute();
        read.setString(1, "audit_entry_" + month);
        read.setInt(2, month);
        read.setFetchSize(FETCH);
        try (ResultSet row = read.executeQuery()) {
          return whole(row, service, keys);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** The last link before which nothing is left that still has its entry. */
  Cut cutAfter(int month) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                """
                with cut as (
                  select coalesce(
                    (select min(sequence) - 1 from audit_link where month > ? or month = 0),
                    (select length from audit_chain)) as at)
                select at, coalesce(
                  (select hash from audit_link where sequence = at),
                  (select cut_head from audit_checkpoint where cut_length = at order by month desc limit 1),
                  '') from cut""")) {
      read.setInt(1, month);
      try (ResultSet row = read.executeQuery()) {
        row.next();
        return new Cut(row.getLong(1), row.getBytes(2));
      }
    }
  }

  /** Fails, with nothing dropped, where the database finds it too early or miscounted. */
  void drop(Checkpoint checkpoint) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement drop =
            connection.prepareStatement(
                ScopeSql.PREFIX + "select audit_drop_month(?, ?, ?, ?, ?, ?, ?, ?)")) {
      int index = ScopeSql.bind(drop, 1, SystemScope.current().orElseThrow());
      drop.setInt(index++, checkpoint.month());
      drop.setLong(index++, checkpoint.entries());
      drop.setBytes(index++, checkpoint.digest());
      drop.setLong(index++, checkpoint.cutLength());
      drop.setBytes(index++, checkpoint.cutHead());
      drop.setObject(index++, checkpoint.droppedAt().atOffset(ZoneOffset.UTC));
      drop.setString(index++, checkpoint.seal().by());
      drop.setBytes(index, checkpoint.seal().mac());
      drop.execute();
    }
  }

  private static Optional<Whole> whole(ResultSet row, String service, AuditKeys keys)
      throws SQLException {
    MessageDigest digest = sha256();
    long entries = 0;
    while (row.next()) {
      byte[] mac = row.getBytes(20);
      byte[] linked = row.getBytes(21);
      if (mac == null
          || linked == null
          || !MessageDigest.isEqual(mac, linked)
          || keys.check(new Seal(row.getString(19), mac), AuditRows.record(row).form(service))
              != AuditKeys.Verdict.VALID) {
        return Optional.empty();
      }
      digest.update(mac);
      entries++;
    }
    return Optional.of(new Whole(entries, digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
