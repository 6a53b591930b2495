package org.workershome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidRecordTest {
  @TempDir Path folder;

  @Test
  void findsTheProcessThatWasRecorded() throws Exception {
    // Given
    Process sleeper = new ProcessBuilder("sleep", "60").start();
    try {
      Path file = folder.resolve("one.pid");

      // When
      PidRecord.write(file, sleeper.toHandle());

      // Then
      assertThat(PidRecord.running(file)).contains(sleeper.toHandle());
    } finally {
      sleeper.destroyForcibly().waitFor();
    }
  }

  @Test
  void aStrangerWithTheSameNumberIsNotOurs() throws IOException {
    // Given
    Path file = folder.resolve("reused.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n2001-01-01T00:00:00Z\n");

    // Then
    assertThat(PidRecord.running(file)).isEmpty();
  }

  @Test
  void whatIsMissingEmptyOrWrittenInPartNamesNobody() throws IOException {
    // Given
    Path empty = Files.writeString(folder.resolve("empty.pid"), "");
    Path part = Files.writeString(folder.resolve("part.pid"), "12");
    Path torn = Files.writeString(folder.resolve("torn.pid"), "12\n2026-0");

    // Then
    assertThat(PidRecord.running(folder.resolve("missing.pid"))).isEmpty();
    assertThat(PidRecord.running(empty)).isEmpty();
    assertThat(PidRecord.running(part)).isEmpty();
    assertThat(PidRecord.running(torn)).isEmpty();
  }

  @Test
  void aZombieDoesNotLive() throws Exception {
    // Given: the shell turns into a program that never asks for the outcome of the child it had
    Process parent = new ProcessBuilder("sh", "-c", "sleep 0 & exec sleep 60").start();
    try {
      boolean seen =
          Waiting.until(
              () -> parent.children().anyMatch(child -> child.isAlive() && !PidRecord.lives(child)),
              Duration.ofSeconds(10));

      // Then
      assertThat(seen).isTrue();
      assertThat(PidRecord.lives(parent.toHandle())).isTrue();
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }
}
