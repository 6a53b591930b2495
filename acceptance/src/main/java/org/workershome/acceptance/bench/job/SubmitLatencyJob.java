package org.workershome.acceptance.bench.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.workershome.acceptance.bench.measure.Outcome;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.Wrk;
import org.workershome.local.SuiteConfig.Port;

/** How long a submit takes at half of the highest load, asked at fixed times. */
final class SubmitLatencyJob implements BenchJob {
  private static final String P99 = "submit p99 ms";
  private static final int CONNECTIONS = 16;
  private static final int MOST_ROUNDS = 3;
  private static final Duration LEAD = Duration.ofMillis(500);

  private final Bed bed;
  private final Wrk wrk;
  private @Nullable PetitionCalls calls;
  private int runs;

  SubmitLatencyJob(Bed bed) {
    this.bed = bed;
    this.wrk = new Wrk(bed.workshop());
  }

  @Override
  public void prepare(Pace pace) {
    calls = new PetitionCalls(bed, "submit-latency");
    wrk.warmUp(call(), pace.warmUp());
    var unused = product(pace);
    Pauses.rest(pace.pause());
  }

  /** The highest load is taken anew each time: it depends on the machine's other guests. */
  @Override
  public Sample product(Pace pace) {
    PetitionCalls petitions = calls;
    if (petitions == null) {
      throw new IllegalStateException("not prepared");
    }
    Outcome highest = wrk.run(call(), pace.run()).outcome();
    int perSecond = (int) Math.max(1, highest.operations() / highest.seconds() / 2);
    int count = Math.toIntExact(pace.run().toSeconds() * perSecond);
    bed.checkpoint();
    var loop = new OpenLoop(perSecond);
    return bed.measure(
        () -> {
          Histogram taken = new ConcurrentHistogram(3);
          long start = System.nanoTime() + LEAD.toNanos();
          loop.run(
              start,
              count,
              index -> {
                var unused = petitions.submit();
                taken.recordValue(
                    TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - loop.intended(start, index)));
              });
          return new Outcome(
              count,
              pace.run().toSeconds(),
              Map.of(
                  "submits a second",
                  (double) perSecond,
                  "submit p50 ms",
                  taken.getValueAtPercentile(50) / 1e3,
                  P99,
                  taken.getValueAtPercentile(99) / 1e3,
                  "submit max ms",
                  taken.getMaxValue() / 1e3));
        });
  }

  @Override
  public List<Floor> floors() {
    return List.of();
  }

  @Override
  public List<Goal> goals() {
    return List.of(new Goal.Limit(P99, 25));
  }

  @Override
  public int rounds(Pace pace) {
    return Math.min(pace.pairs(), MOST_ROUNDS);
  }

  @Override
  public List<String> notes() {
    return List.of("asked at fixed times, at half of what wrk reached in the seconds before");
  }

  @Override
  public void close() {
    try (var known = calls) {
      // Closed by leaving.
    }
  }

  private Wrk.Call call() {
    runs++;
    return new Wrk.Call(
        bed.url(Port.PETITION, PetitionCalls.PATH),
        "submit.lua",
        CONNECTIONS,
        Map.of(
            "BENCH_TOKEN",
            bed.token("energy.worker"),
            "BENCH_BODY",
            PetitionCalls.BODY,
            "BENCH_RUN",
            "latency-" + runs));
  }
}
