package org.workershome.acceptance.bench.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.workershome.acceptance.bench.measure.Machine;
import org.workershome.acceptance.bench.measure.Meter;
import org.workershome.acceptance.bench.measure.Sample;
import org.workershome.acceptance.bench.run.BenchJob;
import org.workershome.acceptance.bench.run.Floor;
import org.workershome.acceptance.bench.run.Goal;
import org.workershome.acceptance.bench.run.Pace;
import org.workershome.acceptance.bench.tool.Command;
import org.workershome.acceptance.bench.tool.Folders;
import org.workershome.local.LocalSuite;
import org.workershome.local.SuiteConfig;

/** {@code ./suite up --detach} as a person would call it, twice on the same data, then at rest. */
final class StartJob implements BenchJob {
  private static final List<String> SERVICES = List.of("petition", "aid", "competition", "gateway");
  private static final int MOST_ROUNDS = 3;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofSeconds(20);
  private static final double MEGABYTE = 1024 * 1024;

  private final Bed bed;
  private final Path data;
  private final SuiteConfig config;

  StartJob(Bed bed) {
    this.bed = bed;
    this.data = bed.folder().resolve("start");
    this.config = SuiteConfig.onFreePorts(bed.project(), data);
  }

  @Override
  public void prepare(Pace pace) {
    // What other jobs left running would be started beside.
    bed.stopSuite();
    bed.atEnd(() -> new LocalSuite(config).stop());
  }

  @Override
  public Sample product(Pace pace) {
    Folders.delete(data);
    Map<String, Double> figures = new TreeMap<>();
    double seconds = upTwice(pace, figures);
    // The parts are gone when the run ends, so who else used the machine cannot be told.
    return new Sample(
        1,
        seconds,
        new TreeMap<>(),
        new TreeMap<>(figures),
        OptionalDouble.empty(),
        Machine.load());
  }

  @Override
  public List<Floor> floors() {
    return List.of();
  }

  @Override
  public List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    goals.add(new Goal.Limit("up with empty data s", 60));
    goals.add(new Goal.Limit("up with existing data s", 30));
    SERVICES.forEach(service -> goals.add(new Goal.Limit("CPU s of " + service, 5)));
    goals.add(new Goal.Limit("memory at rest MB", 2560));
    return goals;
  }

  @Override
  public int rounds(Pace pace) {
    return Math.min(pace.pairs(), MOST_ROUNDS);
  }

  @Override
  public List<String> notes() {
    return List.of(
        "CPU seconds are those of a service's process when all is ready, the dearer start of the"
            + " two; memory is the sum of proportional set sizes "
            + REST.toSeconds()
            + " s after it");
  }

  @Override
  public void close() {
    suite("down");
    Folders.delete(data);
  }

  private double upTwice(Pace pace, Map<String, Double> figures) {
    double empty = up(figures);
    suite("down");
    double existing = up(figures);
    Pauses.rest(pace.pause().isZero() ? Duration.ofSeconds(2) : REST);
    figures.put("up with empty data s", empty);
    figures.put("up with existing data s", existing);
    memory(figures);
    suite("down");
    return empty;
  }

  private double up(Map<String, Double> figures) {
    long start = System.nanoTime();
    suite("up", "--detach");
    double seconds = (System.nanoTime() - start) / 1e9;
    processes()
        .forEach(
            (part, process) ->
                figures.merge("CPU s of " + part, Meter.cpuSeconds(process), Math::max));
    return seconds;
  }

  private void memory(Map<String, Double> figures) {
    double sum = 0;
    for (Map.Entry<String, Long> part : processes().entrySet()) {
      double megabytes = Machine.memory(part.getValue()) / MEGABYTE;
      figures.put("memory MB of " + part.getKey(), megabytes);
      sum += megabytes;
    }
    figures.put("memory at rest MB", sum);
  }

  private Map<String, Long> processes() {
    var suite = new LocalSuite(config);
    Map<String, Long> processes = new HashMap<>();
    for (String part : suite.parts()) {
      suite.process(part).ifPresent(process -> processes.put(part, process.pid()));
    }
    return processes;
  }

  private void suite(String... words) {
    List<String> command = new ArrayList<>();
    command.add(bed.project().resolve("suite").toString());
    command.addAll(List.of(words));
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("WORKERSHOME_DATA", data.toString());
    config
        .ports()
        .forEach(
            (port, number) ->
                environment.put("WORKERSHOME_PORT_" + port.name(), Integer.toString(number)));
    var unused = new Command(command, environment, bed.project()).run(bed.workshop(), LONGEST);
  }
}
