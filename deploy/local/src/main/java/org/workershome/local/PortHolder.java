package org.workershome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Names the process that holds a port, from {@code /proc}. */
final class PortHolder {
  private static final String LISTENING = "0A";
  private static final Duration FREE_WITHIN = Duration.ofSeconds(2);

  private PortHolder() {}

  /**
   * @throws StartFailure naming every port of the suite that is taken, and by whom
   */
  static void refuseTaken(SuiteConfig config) {
    List<String> taken = new ArrayList<>();
    config
        .ports()
        .forEach(
            (name, port) -> {
              // What was just stopped may need a moment until its port is free.
              if (!Waiting.until(() -> Waiting.isFree(port), FREE_WITHIN)) {
                taken.add("port " + port + " (" + name + ") is held by " + describe(port));
              }
            });
    if (!taken.isEmpty()) {
      throw new StartFailure(
          String.join("\n", taken)
              + "\nEnd it, or choose other ports: WORKERSHOME_PORT_OFFSET=1000 ./suite up");
    }
  }

  /** For example {@code process 4711 (nginx -g daemon off;)}. */
  static String describe(int port) {
    Set<String> inodes = inodes(port);
    if (inodes.isEmpty()) {
      return "another process";
    }
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().chars().allMatch(Character::isDigit))
          .filter(process -> holdsAny(process, inodes))
          .map(process -> "process " + process.getFileName() + " (" + command(process) + ")")
          .findFirst()
          .orElse("a process of another user");
    } catch (IOException e) {
      // Not Linux: the port is taken all the same, only its holder stays unnamed.
      return "another process";
    }
  }

  private static Set<String> inodes(int port) {
    Set<String> inodes = new HashSet<>();
    String wanted = String.format(Locale.ROOT, ":%04X", port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try (Stream<String> lines = Files.lines(Path.of(table))) {
        lines
            .skip(1)
            .map(line -> List.of(line.strip().split("\\s+", -1)))
            .filter(column -> column.get(1).endsWith(wanted) && column.get(3).equals(LISTENING))
            .forEach(column -> inodes.add("socket:[" + column.get(9) + "]"));
      } catch (IOException e) {
        // The table of one family may be missing; the other one is read all the same.
        continue;
      }
    }
    return inodes;
  }

  private static boolean holdsAny(Path process, Set<String> inodes) {
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      return open.anyMatch(file -> inodes.contains(target(file)));
    } catch (IOException e) {
      // Another user's process, or one that has just ended: not to be looked into.
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // Closed since it was listed.
      return "";
    }
  }

  private static String command(Path process) {
    try {
      String line = Files.readString(process.resolve("cmdline")).replace('\0', ' ').strip();
      return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    } catch (IOException e) {
      return "command unknown";
    }
  }
}
