package org.workershome.acceptance.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcStatTest {
  private static final String REST =
      " S 77 4711 4711 0 -1 4194560 1000 2000 3 4 150 50 700 300 20 0 1 0 5500 123 456 0";

  @Test
  void timesAreReadByTheirPlace() {
    assertThat(ProcStat.parse("4711 (postgres)" + REST))
        .isEqualTo(new ProcStat(4711, 77, 200, 1000));
  }

  @Test
  void aNameMayHoldBlanksAndParentheses() {
    assertThat(ProcStat.parse("4711 (postgres: a) (b)" + REST))
        .isEqualTo(new ProcStat(4711, 77, 200, 1000));
  }

  @Test
  void anythingElseIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProcStat.parse("no such process"));
  }
}
