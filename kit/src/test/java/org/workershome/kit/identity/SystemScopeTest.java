package org.workershome.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SystemScopeTest {
  @Test
  void aJobIsASystemCallerUntilItsEnd() throws Exception {
    Caller inside = SystemScope.call("relay", () -> SystemScope.current().orElseThrow());

    assertThat(inside.kind()).isEqualTo(CallerKind.SYSTEM);
    assertThat(inside.subject()).isEqualTo("system:relay");
    assertThat(SystemScope.current()).isEmpty();
  }

  @Test
  void aJobThatFailsLeavesNothingBehind() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                SystemScope.run(
                    "sweep",
                    () -> {
                      throw new IllegalStateException("failed");
                    }));

    assertThat(SystemScope.current()).isEmpty();
  }
}
