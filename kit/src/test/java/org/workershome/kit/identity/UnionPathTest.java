package org.workershome.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionPathTest {
  private final UnionPath energy = new UnionPath("CQ.ENERGY");

  @Test
  void containsItselfAndWhatLiesBelow() {
    assertThat(energy.contains(energy)).isTrue();
    assertThat(energy.contains(new UnionPath("CQ.ENERGY.MINE3"))).isTrue();
    assertThat(energy.contains(new UnionPath("CQ"))).isFalse();
    assertThat(energy.contains(new UnionPath("CQ.ENERGYX"))).isFalse();
    assertThat(energy.contains(new UnionPath("CQ.YUBEI"))).isFalse();
  }

  @Test
  void knowsItsLevelsAndItsParent() {
    UnionPath mine = new UnionPath("CQ.ENERGY.MINE3");

    assertThat(mine.levels()).isEqualTo(List.of(new UnionPath("CQ"), energy, mine));
    assertThat(mine.parent()).contains(energy);
    assertThat(new UnionPath("CQ").parent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "CQ.", ".CQ", "CQ..X", "CQ X", "重庆", "CQ.*", "CQ'--"})
  void refusesWhatIsNoPath(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new UnionPath(value));
  }
}
