package org.workershome.kit.directory.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a file differs from what the topic says: counts, and some of each for a person's eyes. */
final class Difference {
  /** Some of each kind. */
  static final int SAMPLES = 5;

  /** What happens to an entry. */
  enum Change {
    ADDED("新增"),
    CHANGED("变更"),
    MOVED("转移"),
    ENDED("终止"),
    REMOVED("撤销"),
    UNCHANGED("未变");

    private final String zh;

    Change(String zh) {
      this.zh = zh;
    }
  }

  private final Map<Change, Long> counts = new EnumMap<>(Change.class);
  private final Map<Change, List<String>> samples = new EnumMap<>(Change.class);

  /**
   * @param sample who it is, without personal data
   */
  void add(Change change, String sample) {
    counts.merge(change, 1L, Long::sum);
    List<String> some = samples.computeIfAbsent(change, ignored -> new ArrayList<>());
    if (change != Change.UNCHANGED && some.size() < SAMPLES) {
      some.add(sample);
    }
  }

  long count(Change change) {
    return counts.getOrDefault(change, 0L);
  }

  /** How many entries would be sent. */
  long toSend() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != Change.UNCHANGED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Change change : Change.values()) {
      List<String> some = samples.getOrDefault(change, List.of());
      lines.add(
          String.format(
                  "  %-9s %s %,d", change.name().toLowerCase(Locale.ROOT), change.zh, count(change))
              + (some.isEmpty() ? "" : "   " + String.join(", ", some)));
    }
    return lines;
  }
}
