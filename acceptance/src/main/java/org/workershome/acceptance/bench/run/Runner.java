package org.workershome.acceptance.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.workershome.acceptance.bench.measure.Sample;

/**
 * Runs a job: prepare, then product, floor, product, floor … A neighbour's load or a warm disk thus
 * falls on both sides of a pair, and the ratio within the pair hardly feels it.
 */
public final class Runner {
  private final Pace pace;
  private final Consumer<String> progress;

  public Runner(Pace pace, Consumer<String> progress) {
    this.pace = pace;
    this.progress = progress;
  }

  /** Closes the job whatever happens. */
  public JobResult run(String name, String title, BenchJob job) {
    try (job) {
      job.prepare(pace);
      int turns = job.rounds(pace);
      List<Round> rounds = new ArrayList<>(turns);
      for (int turn = 1; turn <= turns; turn++) {
        Round round = round(job);
        rounds.add(round);
        progress.accept(name + " " + turn + "/" + turns + ": " + told(round));
      }
      return new JobResult(name, title, rounds, job.goals(), job.notes());
    }
  }

  private Round round(BenchJob job) {
    Sample product = job.product(pace);
    var floors = new LinkedHashMap<String, Sample>();
    for (Floor floor : job.floors()) {
      floors.put(floor.name(), floor.run().apply(pace));
    }
    return new Round(product, floors);
  }

  private static String told(Round round) {
    var text = new StringBuilder(rate("product", round.product()));
    round.floors().forEach((name, sample) -> text.append(", ").append(rate(name, sample)));
    return text.toString();
  }

  private static String rate(String name, Sample sample) {
    return String.format(Locale.ROOT, "%s %,.0f/s", name, sample.rate());
  }
}
