package org.workershome.acceptance.bench.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.measure.Spread;

/** All turns of one job. What is told of it is computed here and nowhere else. */
public record JobResult(
    String name, String title, List<Round> rounds, List<Goal> goals, List<String> notes) {
  /** Above this part of the machine in foreign hands, rates say little. */
  private static final double NOISE = 0.10;

  public JobResult {
    rounds = List.copyOf(rounds);
    goals = List.copyOf(goals);
    notes = List.copyOf(notes);
  }

  /** The sides by name, the product first. */
  public Map<String, List<Sample>> sides() {
    var sides = new LinkedHashMap<String, List<Sample>>();
    sides.put("product", rounds.stream().map(Round::product).toList());
    for (String floor : rounds.getFirst().floors().keySet()) {
      sides.put(floor, rounds.stream().map(round -> sample(round, floor)).toList());
    }
    return sides;
  }

  /** Ratio of the product to each floor, taken within each pair. */
  public Map<String, Spread> ratios() {
    var ratios = new LinkedHashMap<String, Spread>();
    for (String floor : rounds.getFirst().floors().keySet()) {
      ratios.put(floor, Spread.of(rounds.stream().map(round -> round.ratio(floor)).toList()));
    }
    return ratios;
  }

  public static Spread rate(List<Sample> side) {
    return Spread.of(side.stream().map(Sample::rate).toList());
  }

  /** Median CPU microseconds per operation of each process. */
  public static SortedMap<String, Double> cpu(List<Sample> side) {
    return medians(side, Sample::cpuMicrosPerOperation);
  }

  /** Median of each figure. */
  public static SortedMap<String, Double> figures(List<Sample> side) {
    return medians(side, Sample::figures);
  }

  public List<Verdict> verdicts() {
    return goals.stream().map(goal -> new Verdict(goal, measured(goal))).toList();
  }

  /** The most that foreign processes took during any run, if that is known. */
  public OptionalDouble othersShare() {
    return samples().flatMapToDouble(sample -> sample.othersShare().stream()).max();
  }

  public Spread load() {
    return Spread.of(samples().map(Sample::load).toList());
  }

  public boolean noisy() {
    return othersShare().orElse(0) > NOISE;
  }

  private Spread measured(Goal goal) {
    return switch (goal) {
      case Goal.PartOfFloor part ->
          Spread.of(rounds.stream().map(round -> round.ratio(part.floor())).toList());
      case Goal.Limit limit ->
          Spread.of(rounds.stream().map(round -> figure(round, limit.figure())).toList());
    };
  }

  private Stream<Sample> samples() {
    return sides().values().stream().flatMap(List::stream);
  }

  private static double figure(Round round, String name) {
    Double value = round.product().figures().get(name);
    if (value == null) {
      throw new IllegalStateException(
          "no figure called " + name + " in " + round.product().figures().keySet());
    }
    return value;
  }

  private static Sample sample(Round round, String floor) {
    Sample sample = round.floors().get(floor);
    if (sample == null) {
      throw new IllegalStateException("a turn without its floor " + floor);
    }
    return sample;
  }

  private static SortedMap<String, Double> medians(
      List<Sample> side, Function<Sample, SortedMap<String, Double>> values) {
    var medians = new TreeMap<String, Double>();
    for (String name : values.apply(side.getFirst()).keySet()) {
      medians.put(
          name,
          Spread.of(
                  side.stream()
                      .map(sample -> values.apply(sample).getOrDefault(name, 0.0))
                      .toList())
              .median());
    }
    return medians;
  }
}
