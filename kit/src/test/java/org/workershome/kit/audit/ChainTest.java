package org.workershome.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.workershome.kit.audit.seal.ChainLink;
import org.workershome.kit.audit.verify.VerificationReport;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.testing.Seeds;

class ChainTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void tenThousandEntriesOfManyWritersAreChainedCompletelyByWritersThatDieAndTakeTurns()
      throws Exception {
    // Given: two chain writers with a lease that ends again and again, one of which stumbles
    AuditBed bed = new AuditBed(500, Duration.ofMillis(150));
    Random random = Seeds.random("ChainTest, two writers");
    var stumbles = new AtomicInteger();
    ChainLoop one = new ChainLoop(bed.writer(), bed.config());
    ChainLoop other = new ChainLoop(stumbling(bed, random, stumbles), bed.config());
    one.start(new StartupEvent());
    other.start(new StartupEvent());

    // When: eight connections write, some transactions stay open for a while, some roll back
    List<Future<?>> writers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (int thread = 0; thread < 8; thread++) {
        Random own = new Random(random.nextLong());
        writers.add(pool.submit(() -> writeAll(bed, own, 1_250)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    // (the first may have kept the lease all along: now the other has its turn, and stumbles)
    one.stop(new ShutdownEvent());
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              bed.write(1);
              return stumbles.get() > 0;
            });

    // Then: every entry has its link, and the verifier finds nothing
    long written = bed.superuser.number("select count(*) from audit_entry");
    Awaitility.await().atMost(PATIENCE).until(() -> bed.length() == written);
    other.stop(new ShutdownEvent());
    VerificationReport report = bed.verify();
    assertThat(written).isGreaterThanOrEqualTo(10_000);
    assertThat(report.findings()).isEmpty();
    assertThat(report.links()).isEqualTo(written);
    assertThat(stumbles).as("writers that were overtaken").hasPositiveValue();
    assertThat(bed.superuser.number("select epoch from audit_chain"))
        .as("the lease changed hands")
        .isGreaterThan(1);
  }

  @Test
  void aLongTransactionDelaysTheChainAndNoWriter() throws Exception {
    // Given: somebody wrote and does not commit
    AuditBed bed = AuditBed.ofSmallBatches();
    bed.write(5);
    try (Connection open = bed.database.asApp().getConnection()) {
      open.setAutoCommit(false);
      bed.write(open, bed.entry("late"));

      // When
      bed.write(20);
      bed.chain(bed.writer(), false);

      // Then: the others are written, and wait
      assertThat(bed.superuser.number("select count(*) from audit_entry")).isEqualTo(25);
      assertThat(bed.length()).isEqualTo(5);

      open.commit();
    }
    bed.chain(bed.writer(), false);
    assertThat(bed.length()).isEqualTo(26);
    assertThat(bed.verify().findings()).isEmpty();
  }

  @Test
  void aWriterThatWasThoughtDeadForksNothing() throws Exception {
    // Given a writer that has read, and another that took over and chained
    AuditBed bed = AuditBed.ofSmallBatches();
    bed.write(7);
    var table =
        new ChainTable(bed.database.asApp()) {
          @Override
          boolean append(java.util.UUID holder, Head head, List<ChainLink> links)
              throws SQLException {
            bed.chain(bed.writer(), false);
            return super.append(holder, head, links);
          }
        };
    AuditChain zombie = writer(bed, table);

    // When it goes on
    AuditChain.Outcome outcome = SystemScope.call(ChainLoop.JOB, zombie::round);

    // Then
    assertThat(outcome).isEqualTo(AuditChain.Outcome.NOT_MINE);
    assertThat(bed.length()).isEqualTo(7);
    assertThat(bed.superuser.number("select count(*) from audit_link")).isEqualTo(7);
    assertThat(bed.verify().findings()).isEmpty();
  }

  @Test
  void aWriterThatIsKilledInTheMiddleLeavesAWholeChain() throws Exception {
    // Given a writer whose connection is cut off while it appends
    AuditBed bed = AuditBed.ofSmallBatches();
    bed.write(7);
    try (Connection blocker = bed.superuser.connection()) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table audit_link in access exclusive mode");
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () ->
                      SystemScope.run(
                          ChainLoop.JOB,
                          () -> {
                            try {
                              bed.writer().round();
                            } catch (SQLException e) {
                              // cut off
                            }
                          }));
      Awaitility.await().atMost(PATIENCE).until(() -> !bed.superuser.texts(WAITING).isEmpty());
      bed.superuser.cutOff(Integer.parseInt(bed.superuser.texts(WAITING).getFirst()));
      writer.join();
      blocker.rollback();
    }
    assertThat(bed.length()).isZero();

    // When another takes over
    bed.chain(bed.writer(), true);

    // Then
    assertThat(bed.length()).isEqualTo(7);
    assertThat(bed.verify().findings()).isEmpty();
  }

  @Test
  void theLeaseIsOfOneWriterAtATime() throws Exception {
    AuditBed bed = AuditBed.ofSmallBatches();
    bed.write(3);
    AuditChain one = bed.writer();
    AuditChain other = bed.writer();

    AuditChain.Outcome first = SystemScope.call(ChainLoop.JOB, one::round);
    AuditChain.Outcome second = SystemScope.call(ChainLoop.JOB, other::round);
    one.stop();
    AuditChain.Outcome third = SystemScope.call(ChainLoop.JOB, other::round);

    assertThat(List.of(first, second, third))
        .containsExactly(
            AuditChain.Outcome.IDLE, AuditChain.Outcome.NOT_MINE, AuditChain.Outcome.IDLE);
  }

  @Test
  void theRateIsTold() throws Exception {
    AuditBed bed = new AuditBed(5_000, Duration.ofMinutes(1));
    bed.superuser.change(
        """
        insert into audit_entry (id, at, outcome, actor, actor_kind, actor_roles, action, record_type, record_id,
          union_path, changes, sealed_by, mac)
        select gen_random_uuid(), now(), 'DONE', 'a', 'staff', '', 'x', 'y', i::text, 'CQ.ENERGY', '[]', 'HS256:t1',
          sha256(i::text::bytea)
        from generate_series(1, 50000) i""");
    long began = System.nanoTime();

    bed.chain(bed.writer(), false);

    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "chained 50,000 entries in %.2f s: %.0f a second%n", seconds, 50_000 / seconds);
    assertThat(bed.length()).isEqualTo(50_000);
  }

  private static final String WAITING =
      "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
          + " and query like '%audit_link%' and pid <> pg_backend_pid()";

  private static AuditChain writer(AuditBed bed, ChainTable table) {
    return new AuditChain(table, bed.keys(), bed.config(), List.of(), bed.clock, AuditBed.SERVICE);
  }

  /** Pauses now and then for longer than the lease, between reading and appending. */
  private static AuditChain stumbling(AuditBed bed, Random random, AtomicInteger stumbles) {
    return writer(
        bed,
        new ChainTable(bed.database.asApp()) {
          @Override
          boolean append(java.util.UUID holder, Head head, List<ChainLink> links)
              throws SQLException {
            if (random.nextInt(3) == 0) {
              stumbles.incrementAndGet();
              park(Duration.ofMillis(250));
            }
            return super.append(holder, head, links);
          }
        });
  }

  private static void writeAll(AuditBed bed, Random random, int least) {
    try (Connection connection = bed.database.asApp().getConnection()) {
      int kept = 0;
      while (kept < least) {
        connection.setAutoCommit(false);
        int together = 1 + random.nextInt(9);
        for (int i = 0; i < together; i++) {
          bed.write(connection, bed.entry("r" + random.nextInt(1_000)));
        }
        if (random.nextInt(50) == 0) {
          park(Duration.ofMillis(30));
        }
        if (random.nextInt(10) == 0) {
          connection.rollback();
        } else {
          connection.commit();
          kept += together;
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void park(Duration length) {
    long until = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
  }
}
