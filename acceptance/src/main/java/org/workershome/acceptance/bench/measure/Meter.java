package org.workershome.acceptance.bench.measure;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Puts CPU time beside a run. Wall-clock rates suffer from whoever else uses the machine; CPU time
 * per operation hardly does, so it is always reported too.
 */
public final class Meter {
  /** Everything that the run itself started and saw the end of: wrk, pgbench, a producer. */
  public static final String GENERATOR = "generator";

  /** This process, which drives the run and sometimes is the generator. */
  public static final String BENCH = "bench";

  private final long self = ProcessHandle.current().pid();

  /**
   * Runs the work and reads the counters before and after.
   *
   * @param processes roots by name; what they started is counted with them
   */
  public Sample measure(Map<String, Long> processes, Supplier<Outcome> work) {
    double busyBefore = Machine.busySeconds();
    Map<String, Double> before = read(processes);
    long start = System.nanoTime();
    Outcome outcome = work.get();
    double elapsed = (System.nanoTime() - start) / 1e9;
    var spent = new TreeMap<>(read(processes));
    spent.replaceAll((name, after) -> after - before.getOrDefault(name, 0.0));
    double busy = Machine.busySeconds() - busyBefore;
    double ours = spent.values().stream().mapToDouble(Double::doubleValue).sum();
    double others = Math.clamp((busy - ours) / (elapsed * Machine.cores()), 0, 1);
    return new Sample(
        outcome.operations(),
        outcome.seconds(),
        spent,
        new TreeMap<>(outcome.figures()),
        OptionalDouble.of(others),
        Machine.load());
  }

  /** CPU seconds of a process and everything it started, since its start. */
  public static double cpuSeconds(long root) {
    return Processes.now().cpuSeconds(root);
  }

  private Map<String, Double> read(Map<String, Long> processes) {
    Processes now = Processes.now();
    var seconds = new TreeMap<String, Double>();
    processes.forEach((name, root) -> seconds.put(name, now.cpuSeconds(root)));
    seconds.put(GENERATOR, now.reapedCpuSeconds(self));
    seconds.put(BENCH, now.ownCpuSeconds(self));
    return seconds;
  }
}
