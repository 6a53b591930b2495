package org.workershome.petition.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllotmentTest {

  @Test
  void aSampleIsSpreadInProportionAndTakesOneOfEach() {
    assertThat(Allotment.of(strata(Map.of("A", 90, "B", 9, "C", 1)), 10))
        .containsExactly(Map.entry("A", 8), Map.entry("B", 1), Map.entry("C", 1));
    assertThat(Allotment.of(strata(Map.of("A", 50, "B", 50)), 1).values()).containsExactly(1, 0);
  }

  @Test
  void whoAsksForMoreGetsAll() {
    assertThat(Allotment.of(strata(Map.of("A", 2, "B", 1)), 100))
        .containsExactly(Map.entry("A", 2), Map.entry("B", 1));
  }

  @Property
  void togetherItIsWhatWasAskedForAndNeverMoreThanThereAre(
      @ForAll @NotEmpty @Size(max = 30)
          Map<@IntRange(max = 200) Integer, @IntRange(min = 1, max = 500) Integer> drawn,
      @ForAll @IntRange(min = 1, max = 500) int asked) {
    SortedMap<String, Integer> strata = new TreeMap<>();
    drawn.forEach((name, many) -> strata.put("S" + name, many));

    SortedMap<String, Integer> allotted = Allotment.of(strata, asked);

    int population = strata.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(allotted.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(Math.min(asked, population));
    assertThat(allotted.keySet()).isEqualTo(strata.keySet());
    strata.forEach(
        (name, many) ->
            assertThat(allotted.get(name)).isBetween(asked >= strata.size() ? 1 : 0, many));
  }

  private static SortedMap<String, Integer> strata(Map<String, Integer> of) {
    return new TreeMap<>(of);
  }
}
