package org.workershome.acceptance.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.workershome.acceptance.bench.measure.Machine;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.measure.Spread;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.JobResult;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.run.Verdict;

/** Everything that was measured, each single run included. */
public final class ResultJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultJson() {}

  /**
   * @param leftOut jobs that were not run, with the reason
   */
  public static ObjectNode of(
      String at, String version, Pace pace, List<JobResult> results, Map<String, String> leftOut) {
    ObjectNode root = JSON.createObjectNode();
    root.put("at", at).put("version", version).put("quotable", pace.quotable());
    root.putObject("machine").put("cores", Machine.cores()).put("processor", Machine.processor());
    root.putObject("pace")
        .put("pairs", pace.pairs())
        .put("runSeconds", pace.run().toSeconds())
        .put("warmUpSeconds", pace.warmUp().toSeconds())
        .put("rows", pace.rows())
        .put("perSecond", pace.perSecond());
    ArrayNode jobs = root.putArray("jobs");
    results.forEach(result -> job(jobs.addObject(), result));
    ObjectNode missing = root.putObject("leftOut");
    leftOut.forEach(missing::put);
    return root;
  }

  /** Writes beside, then moves: a reader never sees half a file. */
  public static void write(ObjectNode report, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), report);
      Files.move(draft, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void job(ObjectNode node, JobResult result) {
    node.put("name", result.name()).put("title", result.title());
    node.put("noisy", result.noisy());
    result.othersShare().ifPresent(share -> node.put("othersShare", share));
    spread(node.putObject("load"), result.load());
    ObjectNode sides = node.putObject("sides");
    result.sides().forEach((name, samples) -> side(sides.putObject(name), samples));
    ObjectNode ratios = node.putObject("ratios");
    result.ratios().forEach((floor, ratio) -> spread(ratios.putObject(floor), ratio));
    ArrayNode goals = node.putArray("goals");
    result.verdicts().forEach(verdict -> goal(goals.addObject(), verdict));
    ArrayNode notes = node.putArray("notes");
    result.notes().forEach(notes::add);
  }

  private static void side(ObjectNode node, List<Sample> samples) {
    spread(node.putObject("rate"), JobResult.rate(samples));
    numbers(node.putObject("cpuMicros"), JobResult.cpu(samples));
    numbers(node.putObject("figures"), JobResult.figures(samples));
    ArrayNode runs = node.putArray("runs");
    for (Sample sample : samples) {
      ObjectNode run = runs.addObject();
      run.put("operations", sample.operations()).put("seconds", sample.seconds());
      run.put("load", sample.load());
      sample.othersShare().ifPresent(share -> run.put("othersShare", share));
      numbers(run.putObject("cpuSeconds"), sample.cpuSeconds());
      numbers(run.putObject("figures"), sample.figures());
    }
  }

  private static void goal(ObjectNode node, Verdict verdict) {
    switch (verdict.goal()) {
      case Goal.PartOfFloor part -> node.put("floor", part.floor()).put("atLeast", part.atLeast());
      case Goal.Limit limit -> node.put("figure", limit.figure()).put("atMost", limit.atMost());
    }
    node.put("reached", verdict.reached());
    spread(node.putObject("measured"), verdict.measured());
  }

  private static void spread(ObjectNode node, Spread spread) {
    node.put("median", spread.median()).put("least", spread.least()).put("most", spread.most());
  }

  private static void numbers(ObjectNode node, Map<String, Double> numbers) {
    numbers.forEach(node::put);
  }
}
