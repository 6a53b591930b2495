package org.workershome.petition.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallAnswersTest {

  @Test
  void theOneWhoChoseOtherwiseIsHiddenByTheNextSmallest() {
    assertThat(SmallAnswers.of(List.of(1L, 5L, 9L), 3)).containsExactlyInAnyOrder(0, 1);
    assertThat(SmallAnswers.of(List.of(1L, 0L, 9L), 3)).containsExactlyInAnyOrder(0, 2);
    assertThat(SmallAnswers.of(List.of(1L, 1L, 9L), 3)).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(SmallAnswers.of(List.of(2L, 2L, 9L), 3)).containsExactlyInAnyOrder(0, 1);
    assertThat(SmallAnswers.of(List.of(3L, 0L, 9L), 3)).isEmpty();
    assertThat(SmallAnswers.of(List.of(0L, 0L, 10L), 3)).isEmpty();
  }

  @Property
  void noSmallCountFollowsFromTheRest(
      @ForAll @Size(min = 2, max = 6) List<@LongRange(min = 0, max = 12) Long> counts,
      @ForAll @IntRange(min = 2, max = 5) int smallest) {
    long all = counts.stream().mapToLong(Long::longValue).sum();
    Set<Integer> hidden = SmallAnswers.of(counts, smallest);

    long told = 0;
    for (int i = 0; i < counts.size(); i++) {
      if (!hidden.contains(i)) {
        assertThat(counts.get(i) == 0 || counts.get(i) >= smallest).as("%s", counts).isTrue();
        told += counts.get(i);
      }
    }
    if (!hidden.isEmpty() && all > smallest) {
      // What is hidden together is more than a small number, and more than one count.
      assertThat(all - told).as("%s", counts).isGreaterThan(smallest);
      boolean others = counts.stream().filter(count -> count > 0).count() > 1;
      assertThat(hidden.size() > 1 || !others).as("%s", counts).isTrue();
    }
  }
}
