package org.workershome.petition.sentiment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which counts of a question are not told: the small ones, and what they follow from. */
final class SmallAnswers {
  private SmallAnswers() {}

  /**
   * The places of what is withheld. One alone would follow from the number of answers and the rest,
   * and several that are small together would be known to be so: the next smallest goes with them.
   */
  static Set<Integer> of(List<Long> counts, int smallest) {
    Set<Integer> hidden = new HashSet<>();
    for (int i = 0; i < counts.size(); i++) {
      long count = counts.get(i);
      if (count > 0 && count < smallest) {
        hidden.add(i);
      }
    }
    while (!hidden.isEmpty()
        && (hidden.size() == 1 || hidden.stream().mapToLong(counts::get).sum() <= smallest)) {
      Optional<Integer> next =
          IntStream.range(0, counts.size())
              .filter(i -> !hidden.contains(i) && counts.get(i) > 0)
              .boxed()
              .min(Comparator.comparing((Integer i) -> counts.get(i)));
      if (next.isEmpty()) {
        break;
      }
      hidden.add(next.get());
    }
    return hidden;
  }
}
