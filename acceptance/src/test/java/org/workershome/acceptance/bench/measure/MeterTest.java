package org.workershome.acceptance.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterTest {
  private static final String BURN = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";

  @Test
  void whatWasStartedAndEndedInTheRunIsTheGenerators() {
    Sample sample =
        new Meter()
            .measure(
                Map.of(),
                () -> {
                  shell(BURN);
                  return new Outcome(10, 1, Map.of());
                });

    assertThat(sample.cpuSeconds().get(Meter.GENERATOR)).isBetween(0.03, 30.0);
    assertThat(sample.othersShare().orElseThrow()).isBetween(0.0, 1.0);
  }

  @Test
  void aProcessIsReadWithItsChildrenAndOnlyForTheTimeOfTheRun() throws IOException {
    Process server = new ProcessBuilder("sh", "-c", BURN + "; " + BURN + "; exec sleep 30").start();
    try {
      Sample sample =
          new Meter()
              .measure(
                  Map.of("server", server.pid()),
                  () -> {
                    shell("sleep 1");
                    return new Outcome(10, 1, Map.of());
                  });

      assertThat(sample.cpuSeconds().get("server")).isBetween(0.01, 30.0);
    } finally {
      server.destroyForcibly();
    }
  }

  private static void shell(String script) {
    try {
      new ProcessBuilder("sh", "-c", script).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
