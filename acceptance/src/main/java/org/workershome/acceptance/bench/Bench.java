package org.workershome.acceptance.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.workershome.acceptance.bench.job.Bed;
import org.workershome.acceptance.bench.job.Catalogue;
import org.workershome.acceptance.bench.report.ResultJson;
import org.workershome.acceptance.bench.report.ResultTable;
import org.workershome.acceptance.bench.run.JobResult;
import org.workershome.acceptance.bench.run.Runner;
import org.workershome.acceptance.bench.run.Verdict;
import org.workershome.acceptance.bench.tool.BenchTrouble;
import org.workershome.acceptance.bench.tool.Command;
import org.workershome.acceptance.bench.tool.Folders;
import org.workershome.acceptance.bench.tool.Tool;
import org.workershome.acceptance.bench.tool.Workshop;
import org.workershome.local.StartFailure;

/** The command behind {@code ./suite bench}. */
final class Bench {
  private static final int JOB_FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;
  private static final int NOTHING_MEASURED = 3;

  private final PrintStream out;
  private final Clock clock;
  private final Path project;
  private final Path data;
  private final Options options;
  private final List<JobResult> results = new ArrayList<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final Set<Tool> missing = EnumSet.noneOf(Tool.class);
  private boolean failed;

  private Bench(PrintStream out, Clock clock, Path project, Path data, Options options) {
    this.out = out;
    this.clock = clock;
    this.project = project;
    this.data = data;
    this.options = options;
  }

  public static void main(String[] words) {
    try {
      Options options = Options.parse(List.of(words));
      Path project = Path.of(System.getProperty("project.root", "")).toAbsolutePath();
      String data = System.getenv().getOrDefault("WORKERSHOME_DATA", project + "/.suite");
      var bench =
          new Bench(
              System.out,
              Clock.system(ZoneId.systemDefault()),
              project,
              besides(Path.of(data).toAbsolutePath()),
              options);
      System.exit(options.list() ? bench.list() : bench.run());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(NOT_UNDERSTOOD);
    }
  }

  /**
   * Not inside: a suite takes no folder that holds another's files, and a wipe would cost results.
   */
  private static Path besides(Path data) {
    return data.resolveSibling(data.getFileName() + "-bench");
  }

  private int list() {
    Catalogue.all()
        .forEach(entry -> out.println(String.format("%-14s %s", entry.name(), entry.title())));
    return 0;
  }

  private int run() {
    OffsetDateTime at = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    if (!options.pace().quotable()) {
      out.println("A smoke run: too short or too few pairs for figures to be quoted.");
    }
    Folders.delete(data.resolve("work"));
    var bed = new Bed(project, data.resolve("work"), clock, line -> out.println("· " + line));
    var interrupted = new Thread(bed::close);
    Runtime.getRuntime().addShutdownHook(interrupted);
    try (bed) {
      options.jobs().forEach(entry -> measure(entry, bed));
    }
    if (!failed) {
      // The logs of what failed are worth keeping.
      Folders.delete(data.resolve("work"));
    }
    report(at);
    return exitCode();
  }

  private void measure(Catalogue.Entry entry, Bed bed) {
    List<Tool> absent =
        entry.tools().stream().filter(tool -> tool.find().isEmpty()).sorted().toList();
    if (!absent.isEmpty()) {
      missing.addAll(absent);
      leave(
          entry, absent.stream().map(Tool::program).collect(Collectors.joining(", ")) + " missing");
      return;
    }
    try {
      var runner = new Runner(options.pace(), line -> out.println("· " + line));
      JobResult result = runner.run(entry.name(), entry.title(), entry.make().apply(bed));
      results.add(result);
      if (entry.isPromised() && options.pace().quotable()) {
        failed |= !result.verdicts().stream().allMatch(Verdict::reached);
      }
    } catch (BenchTrouble | StartFailure e) {
      failed = true;
      leave(entry, "failed: " + e.getMessage());
    } catch (RuntimeException e) {
      // Nobody thought of this one: whoever mends it needs to know where it happened.
      failed = true;
      leave(entry, "failed: " + e);
      e.printStackTrace(out);
    }
  }

  private void leave(Catalogue.Entry entry, String why) {
    leftOut.put(entry.name(), why.lines().findFirst().orElse(why));
    out.println("· LEFT OUT: " + entry.name() + ": " + why);
  }

  private void report(OffsetDateTime at) {
    out.println();
    for (JobResult result : results) {
      ResultTable.of(result).forEach(out::println);
      out.println();
    }
    leftOut.forEach((name, why) -> out.println("LEFT OUT: " + name + ": " + why));
    if (!missing.isEmpty()) {
      out.println("To measure all: " + Tool.install(missing));
    }
    if (results.isEmpty()) {
      out.println("Nothing was measured.");
      return;
    }
    Path file =
        data.resolve("results")
            .resolve(at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss")) + ".json");
    ResultJson.write(
        ResultJson.of(at.toString(), version(), options.pace(), results, leftOut), file);
    out.println("Every single run: " + file);
  }

  private int exitCode() {
    if (failed) {
      return JOB_FAILED;
    }
    return results.isEmpty() ? NOTHING_MEASURED : 0;
  }

  /** The commit, for whoever compares files later. */
  private String version() {
    try (var workshop = new Workshop(data.resolve("work"))) {
      return new Command(List.of("git", "describe", "--always", "--dirty"), Map.of(), project)
          .run(workshop, Duration.ofSeconds(10))
          .strip();
    } catch (BenchTrouble e) {
      // Not a checkout: the figures are as good without it.
      return "unknown";
    }
  }
}
