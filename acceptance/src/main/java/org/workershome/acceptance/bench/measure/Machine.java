package org.workershome.acceptance.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The machine as a whole: what all processes together used, and how many waited for a core. */
public final class Machine {
  /** user, nice, system, irq, softirq, steal; idle and iowait are no work, guest is in user. */
  private static final int[] BUSY = {1, 2, 3, 6, 7, 8};

  private Machine() {}

  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** One-minute load average. */
  public static double load() {
    return load(read(Path.of("/proc/loadavg")));
  }

  static double load(String text) {
    return Double.parseDouble(text.substring(0, text.indexOf(' ')));
  }

  /** Seconds that all cores together were busy since the machine started. */
  static double busySeconds() {
    return busySeconds(read(Path.of("/proc/stat")));
  }

  static double busySeconds(String text) {
    String[] total =
        text.lines()
            .filter(line -> line.startsWith("cpu "))
            .findFirst()
            .orElseThrow()
            .split("\\s+", -1);
    long ticks = IntStream.of(BUSY).mapToLong(field -> Long.parseLong(total[field])).sum();
    return ticks / Processes.TICKS_PER_SECOND;
  }

  /** Model name of the first core, for the record. */
  public static String processor() {
    return read(Path.of("/proc/cpuinfo"))
        .lines()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  /**
   * Memory of a process and everything it started, in bytes: shared pages are divided among those
   * who share them, so that parts add up.
   */
  public static long memory(long root) {
    return Processes.now().tree(root).stream().mapToLong(Machine::proportionalSet).sum();
  }

  private static long proportionalSet(long pid) {
    try {
      return proportionalSet(Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")));
    } catch (IOException e) {
      // It ended while we were looking.
      return 0;
    }
  }

  static long proportionalSet(List<String> rollup) {
    return rollup.stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
