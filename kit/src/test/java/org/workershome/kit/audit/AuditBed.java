package org.workershome.kit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.AuditRecord;
import org.workershome.kit.audit.seal.MacAlgorithm;
import org.workershome.kit.audit.verify.Verification;
import org.workershome.kit.audit.verify.VerificationReport;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.rowscope.ScopeSql;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.Superuser;
import org.workershome.kit.testing.TestDatabase;

/** An audit in a database of its own, its writer, its anchors and the hand of an administrator. */
final class AuditBed {
  static final String SERVICE = "audited";

  /** Migrated once; each bed is a copy, which is there in no time. */
  private static final TestDatabase TEMPLATE = PostgresServer.shared().create("audited");

  private static final AtomicInteger COPIES = new AtomicInteger();

  final TestDatabase database = copy();
  final Superuser superuser = new Superuser(database);
  final MutableClock clock = new MutableClock(Instant.parse(now()));
  final Path keyFile = keyFile();
  final Path anchorFile;
  private final int batch;
  private final Duration lease;

  AuditBed(int batch, Duration lease) {
    this.batch = batch;
    this.lease = lease;
    try {
      this.anchorFile = Files.createTempDirectory("audit-anchors").resolve("anchors");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AuditBed ofSmallBatches() {
    return new AuditBed(7, Duration.ofMinutes(1));
  }

  AuditKeys keys() {
    return AuditKeys.read(keyFile, MacAlgorithm.HMAC_SHA_256);
  }

  AuditConfig config() {
    return new BedConfig(Optional.of(keyFile), batch, lease, anchorFile);
  }

  AuditChain writer() {
    return new AuditChain(
        new ChainTable(database.asApp()),
        keys(),
        config(),
        List.of(new AnchorFile(config())),
        clock,
        SERVICE);
  }

  AuditRecord entry(String recordId) {
    return entry(recordId, "CQ.ENERGY");
  }

  AuditRecord entry(String recordId, @Nullable String union) {
    return new AuditRecord(
        Ids.next(),
        clock.instant(),
        "DONE",
        "clerk-1",
        "staff",
        "ref-clerk",
        "CQ.ENERGY",
        "petition-officer",
        null,
        "request-" + recordId,
        "10.0.0.7",
        "changed",
        "dossier",
        recordId,
        union,
        "ref-person",
        null,
        "[{\"field\":\"state\",\"before\":\"A\",\"after\":\"B\"}]");
  }

  void write(int count) {
    try (Connection connection = database.asApp().getConnection()) {
      for (int i = 1; i <= count; i++) {
        write(connection, entry("r" + i));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void write(AuditRecord entry) {
    try (Connection connection = database.asApp().getConnection()) {
      write(connection, entry);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** As a service does it: in the scope of whoever acts, in one trip. */
  void write(Connection connection, AuditRecord entry) throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(ScopeSql.PREFIX + AuditSql.INSERT)) {
      SystemScope.run(
          "test",
          () -> {
            try {
              AuditSql.bind(
                  write,
                  ScopeSql.bind(write, 1, SystemScope.current().orElseThrow()),
                  entry,
                  keys().seal(entry.form(SERVICE)));
              write.execute();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    }
  }

  /** Chains all that is final, and tells the head to the file. */
  void chainAndAnchor() {
    chain(writer(), true);
  }

  void chain(AuditChain writer, boolean andAnchor) {
    SystemScope.run(
        ChainLoop.JOB,
        () -> {
          try {
            superuser.change("update audit_chain set until = '-infinity'");
            AuditChain.Outcome outcome = writer.round();
            while (outcome == AuditChain.Outcome.MOVED) {
              outcome = writer.round();
            }
            if (andAnchor) {
              writer.anchor();
            }
          } catch (SQLException e) {
            throw new AssertionError(e);
          }
        });
  }

  VerificationReport verify() {
    return verify(Files.exists(anchorFile) ? List.of(anchorFile) : List.of());
  }

  VerificationReport verify(List<Path> anchors) {
    try (Connection connection = database.asApp().getConnection()) {
      VerificationReport report = Verification.of(connection, SERVICE, keys(), anchors);
      report.told().forEach(System.out::println);
      return report;
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }

  long length() {
    return superuser.number("select length from audit_chain");
  }

  /** The entry at a place of the chain. */
  UUID idAt(long place) {
    return UUID.fromString(
        superuser
            .texts(
                "select id from audit_entry join audit_link using (tx, position) where sequence = ?",
                place)
            .getFirst());
  }

  /** What an administrator who has read our source does after his change, without the key. */
  void rebuildChainWithoutKey(long from) {
    superuser.change("delete from audit_link where sequence >= ?", from);
    superuser.change(
        """
        insert into audit_link
        select ? - 1 + row_number() over (order by tx, position), tx, position,
          to_char(at at time zone 'Asia/Shanghai', 'YYYYMM')::int, mac, sealed_by,
          sha256(mac || 'guessed'::bytea)
        from audit_entry
        where (tx, position) > (select coalesce(max(tx), 0), coalesce(max(position), 0) from audit_link)""",
        from);
    superuser.change(
        """
        update audit_chain set (length, head, last_tx, last_position) =
          (select sequence, hash, tx, position from audit_link order by sequence desc limit 1)""");
  }

  private static TestDatabase copy() {
    String template = TEMPLATE.jdbcUrl().replaceAll(".*/", "");
    String name = template + "_copy_" + COPIES.incrementAndGet();
    try (Connection connection = PostgresServer.shared().superuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database " + name + " template " + template + " owner " + TEMPLATE.ownerRole());
      return new TestDatabase(TEMPLATE.jdbcUrl().replace(template, name), TEMPLATE.service());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path keyFile() {
    try {
      Path file = Files.createTempFile("audit-keys", ".txt");
      file.toFile().deleteOnExit();
      byte[] key = new byte[32];
      new Random(7).nextBytes(key);
      Files.writeString(file, "t1:" + Base64.getEncoder().encodeToString(key) + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String now() {
    return Instant.now().toString();
  }

  private record BedConfig(Optional<Path> keyFile, int batch, Duration lease, Path file)
      implements AuditConfig {
    @Override
    public MacAlgorithm mac() {
      return MacAlgorithm.HMAC_SHA_256;
    }

    @Override
    public boolean chain() {
      return true;
    }

    @Override
    public Duration poll() {
      return Duration.ofMillis(20);
    }

    @Override
    public Duration anchorEvery() {
      return Duration.ZERO;
    }

    @Override
    public Optional<Path> anchorFile() {
      return Optional.of(file);
    }

    @Override
    public Period keep() {
      return Period.ofMonths(6);
    }
  }
}
