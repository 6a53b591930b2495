package org.workershome.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {
  private final BodyLimits limits = BodyLimits.of(10, Map.of("/api/things/*/files", 100L));

  @Test
  void anAddressWithALimitOfItsOwnTakesMoreAndNoOtherDoes() {
    assertThat(limits.of("/api/things/7/files")).isEqualTo(100);
    for (String other :
        new String[] {
          "/api/things/7", "/api/things//files", "/api/things/7/files/", "/api/things/7/8/files",
          "/api/things/7/files/8", "/api/others/7/files", "/", ""
        }) {
      assertThat(limits.of(other)).isEqualTo(10);
    }
  }

  @Test
  void aPatternThatIsNoPathStopsTheStart() {
    assertThatThrownBy(() -> BodyLimits.of(10, Map.of("things", 1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
