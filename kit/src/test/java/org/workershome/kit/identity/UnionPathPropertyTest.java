package org.workershome.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnionPathPropertyTest {
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
