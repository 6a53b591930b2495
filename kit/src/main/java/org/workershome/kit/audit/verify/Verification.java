package org.workershome.kit.audit.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.ChainLink;
import org.workershome.kit.audit.seal.Seal;
import org.workershome.kit.audit.verify.StoredEntry.Key;

/**
 * Reads entries and links side by side, each once and in order, in one snapshot. What it keeps does
 * not grow with the audit.
 */
public final class Verification {
  private static final int FETCH = 2_000;
  private static final String SCOPE =
      "select set_config('app.kind', 'system', true), set_config('app.subject', 'system:audit-verify', true)";
  private static final String LINKS =
      "select sequence, tx, position, month, entry_mac, sealed_by, hash from audit_link order by sequence";

  private final AuditKeys keys;
  private final Findings findings;
  private final Strays strays;
  private final Set<Integer> droppedMonths;
  private final ChainWalk walk;
  private Key lastLink = Key.BEFORE_ALL;
  private long entries;
  private long links;
  private long waiting;
  private long dropped;

  private Verification(
      AuditKeys keys, String service, Anchors anchors, Remains remains, Findings findings) {
    this.keys = keys;
    this.findings = findings;
    this.strays = new Strays(findings);
    this.droppedMonths = remains.months();
    this.walk =
        new ChainWalk(
            keys, service, anchors, findings, strays, remains.cutLength(), remains.cutHead());
  }

  /**
   * @param connection of any role that may read the audit; left as it was
   * @param anchorFiles what the service appended, or events of the topic, a line each
   */
  public static VerificationReport of(
      Connection connection, String service, AuditKeys keys, List<Path> anchorFiles)
      throws SQLException, IOException {
    long began = System.nanoTime();
    Findings findings = new Findings();
    // Before the snapshot: whatever was anchored by then, the snapshot has.
    try (Anchors anchors = new Anchors(anchorFiles, service, keys, findings);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read, read only");
      statement.execute(SCOPE);
      Remains remains = Remains.read(connection, service, keys, findings);
      var verification = new Verification(keys, service, anchors, remains, findings);
      verification.run(connection);
      return verification.report(
          service, anchors.read(), Duration.ofNanos(System.nanoTime() - began));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void run(Connection connection) throws SQLException, IOException {
    try (PreparedStatement entryRead = connection.prepareStatement(StoredEntry.SQL);
        PreparedStatement linkRead = connection.prepareStatement(LINKS)) {
      entryRead.setFetchSize(FETCH);
      linkRead.setFetchSize(FETCH);
      try (ResultSet entryRows = entryRead.executeQuery();
          ResultSet linkRows = linkRead.executeQuery()) {
        StoredEntry entry = nextEntry(entryRows);
        ChainLink link = nextLink(linkRows);
        while (entry != null || link != null) {
          if (link != null && keyOf(link).compareTo(lastLink) <= 0) {
            // Its place is not its number's: the walk will not like it, and its entry is elsewhere.
            walk.link(link);
            lost(link);
            link = nextLink(linkRows);
            continue;
          }
          if (entry != null && (link == null || entry.key().compareTo(keyOf(link)) < 0)) {
            unlinked(entry, link == null);
            entry = nextEntry(entryRows);
          } else if (link != null) {
            lastLink = keyOf(link);
            walk.link(link);
            if (entry != null && entry.key().equals(lastLink)) {
              linked(entry, link);
              entry = nextEntry(entryRows);
            } else {
              lost(link);
            }
            link = nextLink(linkRows);
          }
        }
      }
    }
    long end = walk.sequence();
    walk.end();
    strays.tell(end);
    Remains.compareHead(connection, end, walk.hash(), walk.last(), findings);
    Remains.findCopies(connection, findings);
  }

  private void linked(StoredEntry entry, ChainLink link) throws IOException {
    AuditKeys.Verdict verdict = verdict(entry);
    boolean same = MessageDigest.isEqual(entry.seal().mac(), link.entryMac());
    boolean sound = verdict == AuditKeys.Verdict.VALID;
    if (sound && !same) {
      strays.lost(link, walk.last());
      strays.alone(entry, link.sequence(), walk.last());
    } else if (sound) {
      strays.inPlace(entry);
    } else if (walk.isBroken()) {
      walk.suspect(entry);
    } else {
      boolean unknown = verdict == AuditKeys.Verdict.UNKNOWN_KEY;
      findings.add(
          new Finding(
              unknown ? FindingKind.UNKNOWN_KEY : FindingKind.EDITED,
              link.sequence(),
              link.sequence(),
              Strays.label(walk.last()),
              Finding.NONE,
              entry.label()
                  + (unknown
                      ? ": its key " + entry.seal().by() + " is not in the file"
                      : ": its content is not what was sealed")));
    }
    walk.entry(entry, true, sound);
  }

  private void unlinked(StoredEntry entry, boolean afterTheLast) throws IOException {
    AuditKeys.Verdict verdict = verdict(entry);
    boolean sound = verdict == AuditKeys.Verdict.VALID;
    boolean late = afterTheLast && entry.key().compareTo(lastLink) > 0;
    if (late) {
      waiting++;
    }
    if (!sound) {
      findings.add(
          new Finding(
              verdict == AuditKeys.Verdict.UNKNOWN_KEY
                  ? FindingKind.UNKNOWN_KEY
                  : FindingKind.INSERTED,
              walk.sequence(),
              walk.sequence(),
              Strays.label(walk.last()),
              Finding.NONE,
              entry.label()
                  + (late
                      ? ": not chained yet, and its seal is not ours: put in, or edited"
                      : ": no link names it and its seal is not ours")));
    } else if (!late) {
      strays.alone(entry, walk.sequence(), walk.last());
    }
    if (!late) {
      walk.entry(entry, false, sound);
    }
  }

  private void lost(ChainLink link) {
    if (droppedMonths.contains(link.month())) {
      dropped++;
    } else {
      strays.lost(link, walk.last());
    }
  }

  private AuditKeys.Verdict verdict(StoredEntry entry) {
    return keys.check(entry.seal(), entry.content().form(walk.service()));
  }

  private @Nullable StoredEntry nextEntry(ResultSet row) throws SQLException {
    if (!row.next()) {
      return null;
    }
    entries++;
    return StoredEntry.of(row);
  }

  private @Nullable ChainLink nextLink(ResultSet row) throws SQLException {
    if (!row.next()) {
      return null;
    }
    links++;
    return new ChainLink(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        row.getBytes(5),
        new Seal(row.getString(6), row.getBytes(7)));
  }

  private static Key keyOf(ChainLink link) {
    return new Key(link.tx(), link.position());
  }

  private VerificationReport report(String service, long anchorsRead, Duration took) {
    return new VerificationReport(
        service,
        entries,
        links,
        waiting,
        anchorsRead,
        dropped,
        findings.kept(),
        findings.untold(),
        findings.notes(),
        took);
  }
}
