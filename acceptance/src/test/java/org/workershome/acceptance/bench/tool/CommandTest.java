package org.workershome.acceptance.bench.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder = Path.of("");
  private Workshop workshop = new Workshop(folder);

  @BeforeEach
  void open() {
    workshop = new Workshop(folder);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void whatAProgramPrintsIsReturned() {
    assertThat(shell("echo $GREETING; echo trouble >&2").run(workshop, LONG))
        .isEqualTo("hello\ntrouble\n");
  }

  @Test
  void aFailureShowsWhatItSaid() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> shell("echo no such table; exit 3").run(workshop, LONG))
        .withMessageContaining("(3)")
        .withMessageContaining("no such table");
  }

  @Test
  void whatDoesNotEndIsEnded() {
    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> shell("exec sleep 600").run(workshop, Duration.ofMillis(200)))
        .withMessageContaining("did not end");
    assertThat(ProcessHandle.current().children().filter(CommandTest::sleeps)).isEmpty();
  }

  @Test
  void nothingIsStartedOnceTheRunIsBeingEnded() {
    workshop.close();

    assertThatExceptionOfType(BenchTrouble.class)
        .isThrownBy(() -> shell("true").run(workshop, LONG));
  }

  @Test
  void secretsAreNotShown() {
    assertThat(shell("true")).asString().doesNotContain("hello");
  }

  private Command shell(String script) {
    return new Command(List.of("sh", "-c", script), Map.of("GREETING", "hello"), folder);
  }

  private static boolean sleeps(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("sleep 600");
  }
}
