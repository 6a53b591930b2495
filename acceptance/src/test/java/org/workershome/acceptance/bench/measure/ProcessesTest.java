package org.workershome.acceptance.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessesTest {
  private final Processes processes =
      new Processes(
          List.of(
              new ProcStat(1, 0, 9_900, 0),
              new ProcStat(10, 1, 100, 50),
              new ProcStat(11, 10, 20, 0),
              new ProcStat(12, 11, 3, 1),
              new ProcStat(20, 1, 7_000, 0)));

  @Test
  void aProcessIsCountedWithAllThatItStarted() {
    assertThat(processes.cpuSeconds(10)).isEqualTo(1.74);
  }

  @Test
  void aProcessThatIsGoneCountsNothing() {
    assertThat(processes.cpuSeconds(99)).isZero();
  }

  @Test
  void theTreeBeginsWithItsRoot() {
    assertThat(processes.tree(10)).containsExactly(10L, 11L, 12L);
  }

  @Test
  void theRealOnesAreThere() {
    long self = ProcessHandle.current().pid();

    assertThat(Processes.now().ownCpuSeconds(self)).isPositive();
    assertThat(Processes.now().tree(self)).startsWith(self);
  }
}
