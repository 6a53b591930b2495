package org.workershome.acceptance.bench.measure;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All processes of the machine at one moment, as a forest. */
final class Processes {
  /** The kernel counts in hundredths of a second on every Linux that this runs on. */
  static final double TICKS_PER_SECOND = 100;

  private static final Path PROC = Path.of("/proc");

  private final Map<Long, ProcStat> byPid;
  private final Map<Long, List<ProcStat>> byParent;

  Processes(List<ProcStat> all) {
    byPid = all.stream().collect(Collectors.toMap(ProcStat::pid, Function.identity()));
    byParent = all.stream().collect(groupingBy(ProcStat::parent));
  }

  static Processes now() {
    try (var entries = Files.list(PROC)) {
      return new Processes(
          entries
              .filter(entry -> entry.getFileName().toString().matches("\\d+"))
              .map(Processes::stat)
              .flatMap(Optional::stream)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Seconds of the process and of everything it started: the living by their own count, the ended
   * by what their parent took over. Never falls while the process lives.
   */
  double cpuSeconds(long root) {
    long ticks = 0;
    Deque<ProcStat> open = new ArrayDeque<>();
    Optional.ofNullable(byPid.get(root)).ifPresent(open::add);
    while (!open.isEmpty()) {
      ProcStat process = open.remove();
      ticks += process.ownTicks() + process.reapedTicks();
      open.addAll(byParent.getOrDefault(process.pid(), List.of()));
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** Seconds of the process without its children. */
  double ownCpuSeconds(long pid) {
    return Optional.ofNullable(byPid.get(pid)).map(ProcStat::ownTicks).orElse(0L)
        / TICKS_PER_SECOND;
  }

  /** Seconds of the children that the process has seen the end of. */
  double reapedCpuSeconds(long pid) {
    return Optional.ofNullable(byPid.get(pid)).map(ProcStat::reapedTicks).orElse(0L)
        / TICKS_PER_SECOND;
  }

  /** The process and everything below it. */
  List<Long> tree(long root) {
    return byParent.getOrDefault(root, List.of()).stream()
        .flatMap(child -> tree(child.pid()).stream())
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                below -> {
                  below.addFirst(root);
                  return List.copyOf(below);
                }));
  }

  private static Optional<ProcStat> stat(Path process) {
    try {
      return Optional.of(ProcStat.parse(Files.readString(process.resolve("stat"))));
    } catch (IOException e) {
      // It ended while we were looking.
      return Optional.empty();
    }
  }
}
