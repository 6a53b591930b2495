package org.workershome.acceptance.bench.measure;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One measured run of one side.
 *
 * @param cpuSeconds user and system time by process, children included
 * @param othersShare part of the machine, 0 to 1, that was used by none of these processes; empty
 *     where nobody could tell
 * @param load the one-minute load average when the run ended
 */
public record Sample(
    long operations,
    double seconds,
    SortedMap<String, Double> cpuSeconds,
    SortedMap<String, Double> figures,
    OptionalDouble othersShare,
    double load) {
  public Sample {
    if (operations <= 0 || !(seconds > 0)) {
      throw new IllegalArgumentException(
          operations + " operations in " + seconds + " s: no result");
    }
    cpuSeconds = new TreeMap<>(cpuSeconds);
    figures = new TreeMap<>(figures);
  }

  /** Operations per second. */
  public double rate() {
    return operations / seconds;
  }

  /** CPU microseconds that one operation cost, by process. */
  public SortedMap<String, Double> cpuMicrosPerOperation() {
    return new TreeMap<>(
        cpuSeconds.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> entry.getValue() * 1e6 / operations)));
  }

  /**
   * Two steps of one operation that were measured apart, as if each operation went through one
   * after the other: times and costs of an operation add up.
   */
  public Sample followedBy(Sample next) {
    double scale = (double) operations / next.operations;
    var cpu = new TreeMap<>(cpuSeconds);
    next.cpuSeconds.forEach((name, spent) -> cpu.merge(name, spent * scale, Double::sum));
    var both = new TreeMap<>(figures);
    both.putAll(next.figures);
    return new Sample(
        operations,
        seconds + next.seconds * scale,
        cpu,
        both,
        worse(othersShare, next.othersShare),
        Math.max(load, next.load));
  }

  private static OptionalDouble worse(OptionalDouble one, OptionalDouble other) {
    return Stream.of(one, other).flatMapToDouble(OptionalDouble::stream).max();
  }
}
