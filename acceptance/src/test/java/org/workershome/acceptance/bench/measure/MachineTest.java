package org.workershome.acceptance.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {
  @Test
  void idleAndWaitingAreNoWorkAndGuestsAreNotCountedTwice() {
    String text =
        """
        cpu  1000 20 300 99999 8888 4 5 71 600 0
        cpu0 500 10 150 50000 4444 2 2 35 300 0
        """;

    assertThat(Machine.busySeconds(text)).isEqualTo(14.0);
  }

  @Test
  void theFirstOfTheLoadAveragesIsThatOfTheLastMinute() {
    assertThat(Machine.load("2.75 1.13 0.75 2/96 17927")).isEqualTo(2.75);
  }

  @Test
  void sharedPagesAreCountedByShare() {
    var rollup =
        List.of(
            "562209d0e000-7fff97760000 ---p 00000000 00:00 0    [rollup]",
            "Rss:                1616 kB",
            "Pss:                 314 kB",
            "Pss_Dirty:           112 kB");

    assertThat(Machine.proportionalSet(rollup)).isEqualTo(314 * 1024);
  }

  @Test
  void thisMachineTellsAllOfIt() {
    assertThat(Machine.cores()).isPositive();
    assertThat(Machine.busySeconds()).isPositive();
    assertThat(Machine.load()).isNotNegative();
    assertThat(Machine.memory(ProcessHandle.current().pid())).isGreaterThan(10_000_000);
  }
}
