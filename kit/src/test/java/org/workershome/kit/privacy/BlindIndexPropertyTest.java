package org.workershome.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class BlindIndexPropertyTest {
  private static final IndexPurpose ID = new IndexPurpose("trial.citizen-id", IndexedAs.CITIZEN_ID);
  private static final String K1 = TestRings.line("k1", 1);
  private static final String K2 = TestRings.line("k2", 2);

  /** Two rings with one key in common share an entry: what a unique constraint needs. */
  @Property(tries = 50)
  void processesWithOneKeyInCommonAgree(@ForAll @NumericChars @StringLength(18) String id) {
    Set<String> before = entries(K1, id);
    Set<String> added = entries(K1 + "\n" + K2, id);
    Set<String> activated = entries(K2 + "\n" + K1, id);
    Set<String> removed = entries(K2, id);

    assertThat(added).containsAll(before).isEqualTo(activated).containsAll(removed).hasSize(2);
    assertThat(before).doesNotContainAnyElementsOf(removed);
  }

  private static Set<String> entries(String keys, String value) {
    return TestRings.index(keys).entries(ID, value).stream()
        .map(HexFormat.of()::formatHex)
        .collect(Collectors.toSet());
  }
}
