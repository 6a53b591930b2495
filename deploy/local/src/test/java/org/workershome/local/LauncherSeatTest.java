package org.workershome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherSeatTest {
  @TempDir Path folder;

  @Test
  void onlyOneLauncherWorksOnAFolderAndTheNextMayWhenItHasGone() throws Exception {
    // Given
    SuiteConfig config = SuiteConfig.onFreePorts(folder, folder.resolve("data"));
    var data = new DataFolder(config.data());
    data.take();

    // When
    LauncherSeat first = LauncherSeat.take(config, data).orElseThrow();
    boolean second = LauncherSeat.take(config, data).isPresent();
    data.wipe();
    boolean afterAWipe = LauncherSeat.take(config, data).isPresent();
    first.close();

    // Then
    assertThat(second).isFalse();
    assertThat(afterAWipe).as("a wipe does not free the seat").isFalse();
    try (LauncherSeat third = LauncherSeat.take(config, data).orElseThrow()) {
      third.sign();
      assertThat(PidRecord.running(config.run().resolve("launcher.pid")))
          .contains(ProcessHandle.current());
    }
  }

  @Test
  void whoHasTheSeatIsAskedToGo() throws Exception {
    // Given
    SuiteConfig config = SuiteConfig.onFreePorts(folder, folder.resolve("data"));
    Process holder = new ProcessBuilder("sleep", "60").start();
    try {
      PidRecord.write(config.run().resolve("launcher.pid"), holder.toHandle());

      // When
      LauncherSeat.dismissHolder(config);

      // Then: it is gone, or is a zombie of ours for another moment
      assertThat(holder.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.exists(config.run())).isTrue();
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }
}
