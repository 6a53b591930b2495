package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which process a part is: its pid and when it began. A pid alone is not enough, because the system
 * gives the number of a dead process to a stranger, who must not be killed. The beginning is told
 * in ticks since this boot, which stay what they are when somebody sets the clock.
 */
record PidRecord(long pid, String began) {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** Place of the start in a process's {@code stat}, counted behind its name. */
  private static final int START = 19;

  static void write(Path file, ProcessHandle process) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      Files.writeString(draft, process.pid() + "\n" + began(process) + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recorded process if it still runs. */
  static Optional<ProcessHandle> running(Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 2) {
        return Optional.empty();
      }
      var record = new PidRecord(Long.parseLong(lines.get(0)), lines.get(1));
      return ProcessHandle.of(record.pid)
          .filter(PidRecord::lives)
          .filter(process -> began(process).equals(record.began));
    } catch (NumberFormatException e) {
      // Torn, as only a machine that went down leaves it: nothing of that time still runs.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * False for a zombie, too: it has ended, and only its parent has not asked for its outcome yet.
   * In a container the first process may be slow to ask.
   */
  static boolean lives(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    Path entry = Path.of("/proc/" + process.pid());
    try (Stream<Path> threads = Files.list(entry.resolve("task"))) {
      String stat = Files.readString(entry.resolve("stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z' || threads.count() > 1;
    } catch (IOException | UncheckedIOException e) {
      // It ended between the two looks.
      return process.isAlive();
    }
  }

  private static String began(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return fields[START] + " ticks after boot " + Files.readString(BOOT).strip();
    } catch (IOException e) {
      // It ended between the two looks.
      return "ended";
    }
  }
}
