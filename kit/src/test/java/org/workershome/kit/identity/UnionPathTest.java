package org.workershome.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  @Property
  void everyAncestorContainsThePathAndNothingBesideItDoes(@ForAll("paths") UnionPath path) {
    assertThat(path.levels()).allMatch(level -> level.contains(path));
    assertThat(path.contains(new UnionPath(path.value() + "2"))).isFalse();
    path.parent().ifPresent(parent -> assertThat(path.contains(parent)).isFalse());
  }

  @Provide
  Arbitrary<UnionPath> paths() {
    return Arbitraries.strings()
        .withCharRange('A', 'C')
        .ofMinLength(1)
        .ofMaxLength(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(labels -> new UnionPath(String.join(".", labels)));
  }
}
