package org.workershome.acceptance.bench.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.workershome.acceptance.bench.job.PetitionCalls.Submitted;
import org.workershome.acceptance.bench.job.Sightings.Sighting;
import org.workershome.acceptance.bench.measure.Outcome;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/**
 * Registrations at fixed times over HTTP, each of which commits an event: the real path, in which
 * the committing process wakes its own relay. Rows put into the table by somebody else would wait
 * for the relay's next look and measure only that.
 */
final class RelayLatencyJob implements BenchJob {
  private static final int WARM_UP_BATCH = 500;
  private static final int MOST_ROUNDS = 3;
  private static final String COMMIT = "commit to consumer ";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LEAD = Duration.ofMillis(500);

  private final Bed bed;
  private final List<String> notes = new ArrayList<>();
  private @Nullable PetitionCalls calls;
  private @Nullable Sightings sightings;

  RelayLatencyJob(Bed bed) {
    this.bed = bed;
  }

  @Override
  public void prepare(Pace pace) {
    notes.add(bed.assertDurable("petition"));
    notes.add(
        "commit to consumer is counted from the event's own time, which lies before its commit;"
            + " intended start to consumer has the HTTP request in it, too");
    calls = new PetitionCalls(bed, "latency");
    sightings =
        new Sightings(
            bed.suite().bootstrapServers(),
            "workershome.petition",
            "org.workershome.petition.registered.v1",
            bed.clock());
    sightings.awaitReady();
    warmUp(calls, pace.warmUp());
    var unused = asked(pace.run(), pace.perSecond());
    Pauses.rest(pace.pause());
  }

  /** In a closed loop: a cold service that is asked at fixed times only drowns. */
  private void warmUp(PetitionCalls petitions, Duration duration) {
    bed.say("relay-latency: warming up for " + duration.toSeconds() + " s and more");
    long end = System.nanoTime() + duration.toNanos();
    do {
      petitions.register(petitions.submit(WARM_UP_BATCH));
    } while (System.nanoTime() < end);
  }

  @Override
  public Sample product(Pace pace) {
    return asked(pace.run().multipliedBy(3), pace.perSecond());
  }

  @Override
  public List<Floor> floors() {
    return List.of();
  }

  @Override
  public List<Goal> goals() {
    return List.of(new Goal.Limit(COMMIT + "p99 ms", 50));
  }

  @Override
  public int rounds(Pace pace) {
    return Math.min(pace.pairs(), MOST_ROUNDS);
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() {
    try (var oneKnown = calls;
        var otherKnown = sightings) {
      // Both are closed by leaving.
    }
  }

  private Sample asked(Duration duration, int perSecond) {
    PetitionCalls petitions = calls;
    Sightings seen = sightings;
    if (petitions == null || seen == null) {
      throw new IllegalStateException("not prepared");
    }
    int count = Math.toIntExact(duration.toSeconds() * perSecond);
    List<Submitted> waiting = petitions.submit(count);
    bed.checkpoint();
    var loop = new OpenLoop(perSecond);
    return bed.measure(
        () -> {
          long start = System.nanoTime() + LEAD.toNanos();
          loop.run(start, count, index -> petitions.register(waiting.get(index)));
          Pauses.until(
              () -> waiting.stream().allMatch(one -> seen.bySubject().containsKey(one.id())),
              LONGEST_WAIT,
              "not every event reaches the consumer");
          return new Outcome(count, duration.toSeconds(), figures(loop, start, waiting, seen));
        });
  }

  private static Map<String, Double> figures(
      OpenLoop loop, long start, List<Submitted> waiting, Sightings seen) {
    var fromCommit = new Histogram(3);
    var fromIntention = new Histogram(3);
    for (int i = 0; i < waiting.size(); i++) {
      Sighting sighting = seen.bySubject().get(waiting.get(i).id());
      if (sighting == null) {
        throw new BenchTrouble("an event was lost: " + waiting.get(i).id());
      }
      fromCommit.recordValue(micros(sighting.sinceOccurred().toNanos()));
      fromIntention.recordValue(micros(sighting.nanos() - loop.intended(start, i)));
    }
    return Map.of(
        COMMIT + "p50 ms",
        fromCommit.getValueAtPercentile(50) / 1e3,
        COMMIT + "p99 ms",
        fromCommit.getValueAtPercentile(99) / 1e3,
        COMMIT + "max ms",
        fromCommit.getMaxValue() / 1e3,
        "intended start to consumer p50 ms",
        fromIntention.getValueAtPercentile(50) / 1e3,
        "intended start to consumer p99 ms",
        fromIntention.getValueAtPercentile(99) / 1e3,
        "intended start to consumer max ms",
        fromIntention.getMaxValue() / 1e3);
  }

  private static long micros(long nanos) {
    return Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos));
  }
}
