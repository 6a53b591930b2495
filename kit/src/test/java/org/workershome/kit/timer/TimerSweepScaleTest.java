package org.workershome.kit.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.Database;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;

/**
 * A million open timers, of which a few thousand are due: two sweeps at once read those and no
 * others, and tell nobody twice. {@code -Dtimers=…} makes it another number.
 */
@QuarkusTest
class TimerSweepScaleTest {
  private static final int OPEN = Integer.getInteger("timers", 1_000_000);
  private static final int DUE = OPEN / 200;

  private final MutableClock clock = MutableClock.at("2031-03-05T00:00:10+08:00");
  private final TimerBench bench;

  TimerSweepScaleTest(TimerBench bench) {
    this.bench = bench;
  }

  @Test
  void twoSweepsOverAMillionTimersReadOnlyWhatIsDueAndTellNobodyTwice() throws Exception {
    // What other tests left behind is out of the way first.
    bench.sweep(clock, 500).sweep();
    plant();
    try {
      assertOnlyWhatIsDueIsRead();

      long start = System.nanoTime();
      TimerSweep.Swept swept = sweepTwiceAtOnce();
      double seconds = (System.nanoTime() - start) / 1e9;
      long again = System.nanoTime();
      TimerSweep.Swept nothing = bench.sweep(clock, 500).sweep();
      double idle = (System.nanoTime() - again) / 1e6;

      // Half of what is due has passed its due date as well.
      assertThat(swept.atRisk()).isEqualTo(DUE);
      assertThat(swept.breached()).isEqualTo(DUE / 2);
      assertThat(nothing).isEqualTo(new TimerSweep.Swept(0, 0));
      assertThat(
              database()
                  .number(
                      "select count(*) from timer_escalation e join timer t on t.id = e.timer_id"
                          + " where t.start_event = 'scale'"))
          .isEqualTo(DUE + DUE / 2);
      assertThat(
              database()
                  .number(
                      "select count(*) from (select timer_id, cause from timer_escalation"
                          + " group by 1, 2, due_on having count(*) > 1)"))
          .as("told twice")
          .isZero();
      System.out.printf(
          "sweep: %,d open, %,d at risk, %,d breached by two replicas in %.2f s: %,.0f marks/s;"
              + " with nothing due %.1f ms%n",
          OPEN,
          swept.atRisk(),
          swept.breached(),
          seconds,
          (swept.atRisk() + swept.breached()) / seconds,
          idle);
    } finally {
      clear();
    }
  }

  private TimerSweep.Swept sweepTwiceAtOnce() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      CountDownLatch together = new CountDownLatch(2);
      List<Future<TimerSweep.Swept>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(
            pool.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return bench.sweep(clock, 500).sweep();
                }));
      }
      TimerSweep.Swept one = both.getFirst().get();
      TimerSweep.Swept other = both.getLast().get();
      assertThat(one.atRisk() + one.breached()).as("both had some").isPositive();
      assertThat(other.atRisk() + other.breached()).as("both had some").isPositive();
      // A batch that the other had in hand is passed over: a last look finds what both left.
      TimerSweep.Swept rest = bench.sweep(clock, 500).sweep();
      return new TimerSweep.Swept(
          one.atRisk() + other.atRisk() + rest.atRisk(),
          one.breached() + other.breached() + rest.breached());
    }
  }

  /** The sweep's own look-ups, as the service's role under row-level security. */
  private void assertOnlyWhatIsDueIsRead() throws SQLException {
    LocalDate today = LocalDate.of(2031, 3, 5);
    for (String condition :
        List.of(
            "warned_at is null and warn_on <= '" + today + "' order by warn_on",
            "due_on < '" + today + "' order by due_on")) {
      String plan =
          explain(
              "select id from timer where state = 'OPEN' and "
                  + condition
                  + " limit 500 for update skip locked");
      assertThat(plan).containsAnyOf("timer_to_warn", "timer_to_breach").doesNotContain("Seq Scan");
      Matcher blocks = Pattern.compile("shared hit=(\\d+)(?: read=(\\d+))?").matcher(plan);
      assertThat(blocks.find()).isTrue();
      long read =
          Long.parseLong(blocks.group(1))
              + (blocks.group(2) == null ? 0 : Long.parseLong(blocks.group(2)));
      System.out.printf("sweep: 500 of %,d found by reading %,d pages%n", OPEN, read);
      // One page for each row at worst, and a lock on it: not the table's tens of thousands.
      assertThat(read).isLessThan(5_000);
    }
  }

  private String explain(String sql) throws SQLException {
    try (Connection connection = Database.ofTheRunningTest().asApp().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('app.kind', 'system', true)");
      StringBuilder plan = new StringBuilder();
      try (ResultSet rows =
          statement.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      connection.rollback();
      return plan.toString();
    }
  }

  /** Of every two hundred one is due; the others over the months to come. */
  private void plant() throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = database().connection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis,
                  amount, unit, roll_forward, warn_before, start_event, started_on, due_on, warn_on,
                  provisional, calendar_rev, state, responsible_subject, responsible_ref, version, created_at)
                select uuidv7(), 'trial-case', uuidv7(), ('CQ.U' || i % 40)::ltree, 'p' || i, 'reply', '办法',
                  15, 'NATURAL_DAYS', false, 3, 'scale', date '2031-02-10',
                  case when i % 400 = 0 then date '2031-03-04' when i % 400 = 200 then date '2031-03-06'
                    else date '2031-03-20' + i % 90 end,
                  case when i % 200 = 0 then date '2031-03-03' else date '2031-03-15' + i % 90 end,
                  false, 0, 'OPEN', 's', 'officer', 1, now()
                from generate_series(1, ?) i""")) {
      insert.setInt(1, OPEN);
      insert.executeUpdate();
    }
    // As autovacuum leaves it.
    database().change("analyze timer");
    System.out.printf(
        "sweep: %,d timers planted in %d s%n",
        OPEN, Duration.ofNanos(System.nanoTime() - start).toSeconds());
  }

  private void clear() {
    database()
        .change(
            "delete from timer_escalation where timer_id in (select id from timer where start_event = 'scale')");
    database().change("delete from timer where start_event = 'scale'");
    database().change("vacuum timer");
  }

  private static Superuser database() {
    return Superuser.ofTheRunningTest();
  }
}
