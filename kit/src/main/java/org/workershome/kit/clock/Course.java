package org.workershome.kit.clock;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a timer since it was started.
 *
 * @param started the day of the event; it is not counted itself
 * @param pauses in any order; only the last may be open, and none reaches into another
 * @param extension what was added with approval, counted from the day on which it would have ended
 */
public record Course(LocalDate started, List<Pause> pauses, @Nullable Span extension) {
  public Course {
    requireNonNull(started, "started");
    pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    for (int i = 1; i < pauses.size(); i++) {
      LocalDate before = pauses.get(i - 1).until();
      if (before == null || before.isAfter(pauses.get(i).from())) {
        throw new IllegalArgumentException("a pause reaches into another");
      }
    }
  }

  /** Nothing but the start. */
  public static Course since(LocalDate started) {
    return new Course(started, List.of(), null);
  }
}
