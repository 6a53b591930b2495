package org.workershome.kit.audit.verify;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.ChainLink;
import org.workershome.kit.audit.seal.Checkpoint;
import org.workershome.kit.audit.seal.Seal;

/**
 * What dropped months left, and what the chain's own tables say of its end.
 *
 * @param months that were dropped with a checkpoint of ours
 * @param cutLength where the chain begins now
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Remains(Set<Integer> months, long cutLength, byte[] cutHead) {

  /** One row a month: few. */
  static Remains read(Connection connection, String service, AuditKeys keys, Findings findings)
      throws SQLException {
    Set<Integer> months = new HashSet<>();
    long cutLength = 0;
    byte[] cutHead = ChainLink.GENESIS;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select month, entries, digest, cut_length, cut_head, dropped_at, sealed_by, mac"
                    + " from audit_checkpoint order by month")) {
      while (row.next()) {
        var checkpoint =
            new Checkpoint(
                row.getInt(1),
                row.getLong(2),
                row.getBytes(3),
                row.getLong(4),
                row.getBytes(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                new Seal(row.getString(7), row.getBytes(8)));
        AuditKeys.Verdict verdict = checkpoint.check(keys, service);
        if (verdict != AuditKeys.Verdict.VALID) {
          findings.add(
              new Finding(
                  verdict == AuditKeys.Verdict.WRONG ? FindingKind.FORGED : FindingKind.UNKNOWN_KEY,
                  0,
                  checkpoint.cutLength(),
                  Finding.NONE,
                  Finding.NONE,
                  "the checkpoint of the month " + checkpoint.month() + " is not ours"));
        } else {
          months.add(checkpoint.month());
          if (checkpoint.cutLength() > cutLength) {
            cutLength = checkpoint.cutLength();
            cutHead = checkpoint.cutHead();
          }
        }
      }
    }
    return new Remains(Set.copyOf(months), cutLength, cutHead);
  }

  /**
   * The head that the writer goes on from.
   *
   * @param end the last link that was read
   * @param head its seal
   */
  static void compareHead(
      Connection connection, long end, byte[] head, @Nullable StoredEntry last, Findings findings)
      throws SQLException {
    long length = -1;
    byte[] kept = ChainLink.GENESIS;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select length, head from audit_chain")) {
      if (row.next()) {
        length = row.getLong(1);
        kept = row.getBytes(2);
      }
    }
    if (length > end) {
      findings.add(
          new Finding(
              FindingKind.TRUNCATED,
              end + 1,
              length,
              Strays.label(last),
              Finding.NONE,
              "the chain's head is at " + length + ", its links end before"));
    } else if (length < end || !MessageDigest.isEqual(kept, head)) {
      findings.add(
          new Finding(
              FindingKind.CHAIN_DAMAGED,
              end,
              end,
              Strays.label(last),
              Finding.NONE,
              "the head from which the chain goes on is not that of its last link"));
    }
  }

  /** An entry that was copied fits its seal, and the writer chains it as a new one. */
  static void findCopies(Connection connection, Findings findings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(100);
      try (ResultSet row =
          statement.executeQuery(
              """
              select min(sequence), max(sequence), count(*) from audit_link
              group by entry_mac having count(*) > 1 order by 2""")) {
        while (row.next()) {
          findings.add(
              new Finding(
                  FindingKind.INSERTED,
                  row.getLong(2),
                  row.getLong(2),
                  "its original at place " + row.getLong(1),
                  Finding.NONE,
                  "a copy: the same seal stands " + row.getLong(3) + " times in the chain"));
        }
      }
    }
  }
}
