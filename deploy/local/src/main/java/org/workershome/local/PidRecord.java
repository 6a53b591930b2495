package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which process a part is: its pid and when it began. A pid alone is not enough, because the system
 * gives the number of a dead process to a stranger, who must not be killed.
 */
record PidRecord(long pid, Instant began) {

  static void write(Path file, ProcessHandle process) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, process.pid() + "\n" + began(process) + "\n");
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
        // Written in part when the machine went down: nothing of that time still runs.
        return Optional.empty();
      }
      var record = new PidRecord(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
      return ProcessHandle.of(record.pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> began(process).equals(record.began));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant began(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
