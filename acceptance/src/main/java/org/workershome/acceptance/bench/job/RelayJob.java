package org.workershome.acceptance.bench.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.workershome.acceptance.bench.measure.Outcome;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.BenchTrouble;
import org.workershome.acceptance.bench.tool.Pgbench;
import org.workershome.acceptance.bench.tool.ProducerPerf;

/**
 * A backlog, committed at once, until the last row is acknowledged and gone. The floor does the two
 * halves one after the other: pgbench takes the rows out, Kafka's own producer test sends as many
 * records of the same size, and the times of one row add up.
 */
final class RelayJob implements BenchJob {
  private static final String SERIAL = "claim, then produce";
  private static final String FLOOR_TABLE = "bench_outbox";
  private static final int ROWS_OF_A_CLAIM = 500;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Bed bed;
  private final Pgbench pgbench;
  private final List<String> notes = new ArrayList<>();
  private @Nullable Connection administrator;
  private @Nullable BenchTopic drained;
  private @Nullable BenchTopic produced;
  private int bytes;

  RelayJob(Bed bed) {
    this.bed = bed;
    this.pgbench = new Pgbench(bed.workshop());
  }

  @Override
  public void prepare(Pace pace) {
    notes.add(bed.assertDurable("petition"));
    String brokers = bed.suite().bootstrapServers();
    administrator = bed.administrator("petition");
    drained = BenchTopic.create(brokers, "drained");
    produced = BenchTopic.create(brokers, "produced");
    run("create table if not exists " + FLOOR_TABLE + " (like outbox including all)");
    run("grant select, update, delete on " + FLOOR_TABLE + " to petition_app");

    bed.say("relay: warming up for " + pace.warmUp().toSeconds() + " s");
    long end = System.nanoTime() + pace.warmUp().toNanos();
    do {
      var unused = drain(pace.rows());
    } while (System.nanoTime() < end);
    bytes = topic(drained).bytesOfOne();
    notes.add(
        pace.rows()
            + " events of "
            + bytes
            + " bytes each, key and headers included; every event"
            + " is about a record of its own");
    Pauses.rest(pace.pause());
  }

  @Override
  public Sample product(Pace pace) {
    return drain(pace.rows());
  }

  @Override
  public List<Floor> floors() {
    return List.of(new Floor(SERIAL, pace -> claim(pace.rows()).followedBy(produce(pace.rows()))));
  }

  @Override
  public List<Goal> goals() {
    return List.of(new Goal.PartOfFloor(SERIAL, 0.4));
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() {
    try (Connection known = administrator;
        BenchTopic one = drained;
        BenchTopic other = produced) {
      if (known != null) {
        known.setAutoCommit(true);
        run("drop table if exists " + FLOOR_TABLE);
      }
    } catch (SQLException e) {
      bed.say("relay: the floor's table stays behind: " + e.getMessage());
    }
  }

  /**
   * From the first record in the topic to the last row gone. How soon the relay looks is another
   * job's matter.
   */
  private Sample drain(int rows) {
    BenchTopic topic = topic(drained);
    long before = topic.records();
    Connection connection = connection();
    try {
      run("vacuum analyze outbox");
      connection.setAutoCommit(false);
      run(preload("outbox", topic.name(), rows));
      bed.checkpoint();
      return bed.measure(
          () -> {
            commit(connection);
            Pauses.until(() -> topic.records() > before, LONGEST, "the relay does not begin");
            long start = System.nanoTime();
            long begun = topic.records() - before;
            Pauses.until(() -> topic.records() - before >= rows, LONGEST, "the relay stopped");
            Pauses.until(this::outboxIsEmpty, LONGEST, "rows stay in the outbox");
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome(rows - begun, seconds, Map.of());
          });
    } catch (SQLException e) {
      throw new BenchTrouble("the backlog cannot be written", e);
    }
  }

  private Sample claim(int rows) {
    run("vacuum analyze " + FLOOR_TABLE);
    run(preload(FLOOR_TABLE, "bench", rows));
    bed.checkpoint();
    var script =
        new Pgbench.Script(
            bed.workshop().script("claim-and-delete.sql"),
            new TreeMap<>(Map.of("rows", Integer.toString(ROWS_OF_A_CLAIM))));
    return bed.measure(
        () ->
            pgbench
                .runTransactions(rows / ROWS_OF_A_CLAIM, bed.application("petition"), script, 1)
                .outcome(ROWS_OF_A_CLAIM));
  }

  private Sample produce(int rows) {
    var producer = new ProducerPerf(bed.workshop(), bed.suite().bootstrapServers());
    return bed.measure(() -> producer.run(topic(produced).name(), rows, bytes, rows / 4).outcome());
  }

  private boolean outboxIsEmpty() {
    try (Statement sql = connection().createStatement();
        ResultSet row = sql.executeQuery("select not exists (select from outbox)")) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new BenchTrouble("the outbox cannot be read", e);
    }
  }

  private String preload(String table, String topic, int rows) {
    try {
      return Files.readString(bed.workshop().script("preload.sql"))
          .replace("@TABLE@", table)
          .replace("@TOPIC@", topic)
          .replace("@ROWS@", Integer.toString(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String statement) {
    try (Statement sql = connection().createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new BenchTrouble(statement + ": " + e.getMessage(), e);
    }
  }

  private static void commit(Connection connection) {
    try {
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new BenchTrouble("the backlog cannot be committed", e);
    }
  }

  private Connection connection() {
    Connection known = administrator;
    if (known == null) {
      throw new IllegalStateException("not prepared");
    }
    return known;
  }

  private static BenchTopic topic(@Nullable BenchTopic known) {
    if (known == null) {
      throw new IllegalStateException("not prepared");
    }
    return known;
  }
}
