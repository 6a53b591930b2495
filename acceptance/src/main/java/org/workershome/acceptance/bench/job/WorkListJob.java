package org.workershome.acceptance.bench.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A filtered page of fifty of a work list, against pgbench with the very select of the service. */
final class WorkListJob implements BenchJob {
  private static final String SAME = "the same select";
  private static final String PAGE = "/api/petition/work-lists/UNION?state=ACCEPTED&limit=50";
  private static final String ACCOUNT = "energy.petition-officer";
  private static final int CONNECTIONS = 16;

  private final Bed bed;
  private final Wrk wrk;
  private final Pgbench pgbench;
  private final List<String> notes = new ArrayList<>();
  private Pgbench.@Nullable Script same;

  WorkListJob(Bed bed) {
    this.bed = bed;
    this.wrk = new Wrk(bed.workshop());
    this.pgbench = new Pgbench(bed.workshop());
  }

  @Override
  public void prepare(Pace pace) {
    notes.add("the page: " + PAGE + " of a union in the middle of the tree");
    wrk.warmUp(call(), pace.warmUp());
    try (Connection administrator = bed.administrator("petition");
        var calls = new PetitionCalls(bed, "work-list")) {
      ReplayScript replay =
          new StatementRecorder(administrator, bed.postgresLog())
              .record(
                  "petition_app",
                  "petition",
                  () -> {
                    var unused = calls.read(PAGE, ACCOUNT);
                  },
                  sql -> sql.contains("from petition_desk"));
      same =
          new Pgbench.Script(
              bed.workshop().script("work-list-same.sql", replay.text()),
              ReplayScript.forRun(replay.variables(), 1));
    } catch (SQLException e) {
      throw new BenchTrouble("the connection for recording cannot be closed", e);
    }
    var unused = selected(Pace.quick());
    Pauses.rest(pace.pause());
  }

  @Override
  public Sample product(Pace pace) {
    bed.checkpoint();
    return bed.measure(() -> wrk.run(call(), pace.run()).outcome());
  }

  @Override
  public List<Floor> floors() {
    return List.of(new Floor(SAME, this::selected));
  }

  @Override
  public List<Goal> goals() {
    return List.of(new Goal.PartOfFloor(SAME, 0.35));
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() {}

  private Wrk.Call call() {
    return new Wrk.Call(
        bed.url(Port.PETITION, PAGE),
        "get.lua",
        CONNECTIONS,
        Map.of("BENCH_TOKEN", bed.token(ACCOUNT)));
  }

  private Sample selected(Pace pace) {
    Pgbench.Script script = same;
    if (script == null) {
      throw new IllegalStateException("the floor is run before it is prepared");
    }
    bed.checkpoint();
    return bed.measure(
        () ->
            pgbench
                .runFor(pace.run(), bed.application("petition"), script, CONNECTIONS)
                .outcome(1));
  }
}
