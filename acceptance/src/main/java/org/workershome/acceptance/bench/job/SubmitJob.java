package org.workershome.acceptance.bench.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.replay.ReplayScript;
import org.workershome.acceptance.bench.replay.StatementRecorder;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.BenchTrouble;
import org.workershome.acceptance.bench.tool.Pgbench;
import org.workershome.acceptance.bench.tool.Wrk;
import org.workershome.local.SuiteConfig.Port;

/**
 * {@code POST /api/petitions} against pgbench with the very statements that the service sends for
 * it, recorded from PostgreSQL's log, and against the same rows written by one statement each.
 */
final class SubmitJob implements BenchJob {
  private static final String SAME = "same statements";
  private static final String SEVERAL = "a statement per row";
  private static final int CONNECTIONS = 16;
  private static final Duration SLICE = Duration.ofSeconds(30);

  private final Bed bed;
  private final Wrk wrk;
  private final Pgbench pgbench;
  private final List<String> notes = new ArrayList<>();
  private Pgbench.@Nullable Script same;
  private Pgbench.@Nullable Script several;

  SubmitJob(Bed bed) {
    this.bed = bed;
    this.wrk = new Wrk(bed.workshop());
    this.pgbench = new Pgbench(bed.workshop());
  }

  @Override
  public void prepare(Pace pace) {
    notes.add(bed.assertDurable("petition"));
    bed.say("submit: warming up for " + pace.warmUp().toSeconds() + " s");
    for (Duration left = pace.warmUp(); left.isPositive(); left = left.minus(SLICE)) {
      wrk.warmUp(call(), left.compareTo(SLICE) < 0 ? left : SLICE);
    }
    ReplayScript replay = recorded();
    notes.add(
        "the floor replays what the service sent, recorded from PostgreSQL's log: "
            + replay.roundTrips()
            + " round trip(s) for each petition");
    same =
        new Pgbench.Script(
            bed.workshop().script("submit-same.sql", replay.text()), replay.variables());
    several =
        new Pgbench.Script(bed.workshop().script("submit-statement-per-row.sql"), ofSizes(replay));
    for (Floor floor : floors()) {
      var unused = floor.run().apply(Pace.quick());
    }
    Pauses.rest(pace.pause());
  }

  @Override
  public Sample product(Pace pace) {
    bed.checkpoint();
    return bed.measure(() -> wrk.run(call(), pace.run()).outcome());
  }

  @Override
  public List<Floor> floors() {
    return List.of(
        new Floor(SAME, pace -> replayed(pace, same)),
        new Floor(SEVERAL, pace -> replayed(pace, several)));
  }

  @Override
  public List<Goal> goals() {
    return List.of(new Goal.PartOfFloor(SAME, 0.5));
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() {}

  private Wrk.Call call() {
    return new Wrk.Call(
        bed.url(Port.PETITION, PetitionCalls.PATH),
        "submit.lua",
        CONNECTIONS,
        Map.of(
            "BENCH_TOKEN", bed.token("energy.worker"),
            "BENCH_BODY", PetitionCalls.BODY,
            "BENCH_RUN", Integer.toString(bed.nextRun())));
  }

  private Sample replayed(Pace pace, Pgbench.@Nullable Script script) {
    if (script == null) {
      throw new IllegalStateException("the floor is run before it is prepared");
    }
    bed.checkpoint();
    SortedMap<String, String> variables = ReplayScript.forRun(script.variables(), bed.nextRun());
    var run = new Pgbench.Script(script.file(), variables);
    return bed.measure(
        () -> pgbench.runFor(pace.run(), bed.application("petition"), run, CONNECTIONS).outcome(1));
  }

  private ReplayScript recorded() {
    try (Connection administrator = bed.administrator("petition");
        var calls = new PetitionCalls(bed, "recorded")) {
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

  /** The statement-per-row script is ours, but its sealed values are as long as the service's. */
  private static SortedMap<String, String> ofSizes(ReplayScript replay) {
    String longest =
        replay.variables().values().stream()
            .filter(value -> value.startsWith("\\x"))
            .max(Comparator.comparingInt(String::length))
            .orElse("\\x00");
    return new TreeMap<>(Map.of("sealed", longest));
  }
}
