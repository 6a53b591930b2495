package org.workershome.acceptance.bench.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.measure.Spread;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.JobResult;
import org.workershome.acceptance.bench.run.Verdict;

/** One block of lines per job. */
public final class ResultTable {
  /** Processes that cost less than this per operation are left out of the line. */
  private static final double WORTH_TELLING_MICROS = 0.5;

  private ResultTable() {}

  public static List<String> of(JobResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%-14s %s", result.name(), result.title()));
    boolean compared = !result.ratios().isEmpty();
    result
        .sides()
        .forEach(
            (name, samples) -> {
              if (compared) {
                lines.add(side(name, samples));
              }
              String figures = figures(JobResult.figures(samples));
              if (!figures.isEmpty()) {
                lines.add("    " + figures);
              }
            });
    result.verdicts().forEach(verdict -> lines.add(verdict(verdict)));
    ratiosWithoutGoal(result).forEach(lines::add);
    lines.add(circumstances(result));
    result.notes().forEach(note -> lines.add("  " + note));
    return lines;
  }

  private static String side(String name, List<Sample> samples) {
    Spread rate = JobResult.rate(samples);
    return String.format(
        Locale.ROOT,
        "  %-24s %,10.0f/s (%,.0f … %,.0f)   CPU µs each: %s",
        name,
        rate.median(),
        rate.least(),
        rate.most(),
        cpu(JobResult.cpu(samples)));
  }

  private static String cpu(Map<String, Double> micros) {
    double sum = micros.values().stream().mapToDouble(Double::doubleValue).sum();
    return String.format(Locale.ROOT, "%.1f = ", sum)
        + micros.entrySet().stream()
            .filter(entry -> entry.getValue() >= WORTH_TELLING_MICROS)
            .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue()))
            .collect(joining(", "));
  }

  private static String figures(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%s %,.2f", entry.getKey(), entry.getValue()))
        .collect(joining(", "));
  }

  private static String verdict(Verdict verdict) {
    String reached = verdict.reached() ? "reached" : "MISSED";
    Spread measured = verdict.measured();
    return switch (verdict.goal()) {
      case Goal.PartOfFloor part ->
          String.format(
              Locale.ROOT,
              "  ratio to %s: %s, goal ≥ %.2f: %s",
              part.floor(),
              spread(measured),
              part.atLeast(),
              reached);
      case Goal.Limit limit ->
          String.format(
              Locale.ROOT,
              "  %s: %s, goal ≤ %,.2f: %s",
              limit.figure(),
              spread(measured),
              limit.atMost(),
              reached);
    };
  }

  private static List<String> ratiosWithoutGoal(JobResult result) {
    List<String> judged =
        result.goals().stream()
            .filter(Goal.PartOfFloor.class::isInstance)
            .map(goal -> ((Goal.PartOfFloor) goal).floor())
            .toList();
    return result.ratios().entrySet().stream()
        .filter(entry -> !judged.contains(entry.getKey()))
        .map(entry -> "  ratio to " + entry.getKey() + ": " + spread(entry.getValue()))
        .toList();
  }

  private static String spread(Spread spread) {
    return String.format(
        Locale.ROOT, "%,.2f (%,.2f … %,.2f)", spread.median(), spread.least(), spread.most());
  }

  private static String circumstances(JobResult result) {
    return String.format(
        Locale.ROOT,
        "  %d turn(s), load average %.1f … %.1f%s%s",
        result.rounds().size(),
        result.load().least(),
        result.load().most(),
        result.othersShare().isPresent()
            ? String.format(
                Locale.ROOT,
                ", others used at most %.0f %% of the machine",
                result.othersShare().getAsDouble() * 100)
            : "",
        result.noisy() ? ": TOO NOISY, rates are not to be quoted" : "");
  }
}
