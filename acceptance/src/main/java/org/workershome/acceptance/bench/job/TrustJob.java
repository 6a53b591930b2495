package org.workershome.acceptance.bench.job;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.workershome.acceptance.bench.measure.Outcome;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.replay.ReplayScript;
import org.workershome.acceptance.bench.replay.StatementRecorder;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.BenchTrouble;
import org.workershome.acceptance.bench.tool.Pgbench;
import org.workershome.acceptance.bench.tool.PgbenchSummary;

/**
 * What trust costs in the database: the receipt of a petition with its audit entry, beside the same
 * statement without, and a page of petitions under row-level security, beside the same by whoever
 * bypasses it. Each pair in turns, twice a run.
 */
final class TrustJob implements BenchJob {
  private static final String AUDIT = "receipt with its audit entry, of one without";
  private static final String SCOPE = "list under row-level security, of one without";
  private static final String ENTRY = "(?s),\\s*noted as \\(.*?from claim\\)";
  private static final int CONNECTIONS = 8;
  private static final int TURNS = 2;

  private final Bed bed;
  private final Pgbench pgbench;
  private final List<String> notes = new ArrayList<>();
  private final Map<Side, Pgbench.Script> scripts = new LinkedHashMap<>();
  private int runs;

  TrustJob(Bed bed) {
    this.bed = bed;
    this.pgbench = new Pgbench(bed.workshop());
  }

  /** What is measured beside what. */
  private enum Side {
    AUDITED,
    UNAUDITED,
    SCOPED,
    UNSCOPED
  }

  @Override
  public void prepare(Pace pace) {
    notes.add(bed.assertDurable("petition"));
    ReplayScript receipt = recorded();
    String bare = receipt.text().replaceFirst(ENTRY, "");
    if (bare.equals(receipt.text())) {
      throw new BenchTrouble("the receipt's statement has no audit entry that could be left out");
    }
    scripts.put(Side.AUDITED, script("trust-audited.sql", receipt.text(), receipt));
    scripts.put(Side.UNAUDITED, script("trust-unaudited.sql", bare, receipt));
    var list = new Pgbench.Script(bed.workshop().script("trust-list.sql"), new TreeMap<>());
    scripts.put(Side.SCOPED, list);
    scripts.put(Side.UNSCOPED, list);
    load();
    for (Side side : Side.values()) {
      var unused = once(Pace.quick(), side);
    }
    Pauses.rest(pace.pause());
  }

  @Override
  public Sample product(Pace pace) {
    bed.checkpoint();
    return bed.measure(() -> inTurns(pace));
  }

  @Override
  public List<Floor> floors() {
    return List.of();
  }

  @Override
  public List<Goal> goals() {
    return List.of(new Goal.Limit(AUDIT, 1.25), new Goal.Limit(SCOPE, 1.5));
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() {}

  private Outcome inTurns(Pace pace) {
    Map<Side, Double> seconds = new LinkedHashMap<>();
    long operations = 0;
    double took = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      for (Side side : Side.values()) {
        PgbenchSummary done = once(pace, side);
        seconds.merge(side, 1 / done.perSecond(), Double::sum);
        operations += done.transactions();
        took += done.transactions() / done.perSecond();
      }
    }
    return new Outcome(
        operations,
        took,
        Map.of(
            AUDIT, ratio(seconds, Side.AUDITED, Side.UNAUDITED),
            SCOPE, ratio(seconds, Side.SCOPED, Side.UNSCOPED)));
  }

  private static double ratio(Map<Side, Double> seconds, Side with, Side without) {
    return seconds.getOrDefault(with, Double.NaN) / seconds.getOrDefault(without, Double.NaN);
  }

  private PgbenchSummary once(Pace pace, Side side) {
    Pgbench.Script known = scripts.get(side);
    if (known == null) {
      throw new IllegalStateException(side + " is run before it is prepared");
    }
    runs++;
    Pgbench.Script script =
        side == Side.AUDITED || side == Side.UNAUDITED
            ? new Pgbench.Script(known.file(), ReplayScript.forRun(known.variables(), runs))
            : known;
    return pgbench.runFor(pace.run(), login(side), script, CONNECTIONS);
  }

  /** Only the superuser is exempt from row-level security that is forced. */
  private Pgbench.Login login(Side side) {
    Pgbench.Login application = bed.application("petition");
    return side == Side.UNSCOPED
        ? new Pgbench.Login(application.jdbcUrl(), "postgres", bed.suite().secret("postgres"))
        : application;
  }

  private Pgbench.Script script(String name, String text, ReplayScript receipt) {
    return new Pgbench.Script(bed.workshop().script(name, text), receipt.variables());
  }

  private void load() {
    try (Connection connection = bed.administrator("petition");
        Statement sql = connection.createStatement()) {
      sql.execute(Files.readString(bed.workshop().script("trust-load.sql")));
    } catch (SQLException | IOException e) {
      throw new BenchTrouble("petitions for the lists cannot be loaded", e);
    }
  }

  private ReplayScript recorded() {
    try (Connection administrator = bed.administrator("petition");
        var calls = new PetitionCalls(bed, "trust")) {
      return new StatementRecorder(administrator, bed.postgresLog())
          .record(
              "petition_app",
              "petition",
              () -> {
                var unused = calls.submit();
              },
              sql -> sql.contains("insert into petition "));
    } catch (SQLException e) {
      throw new BenchTrouble("the connection for recording cannot be closed", e);
    }
  }
}
