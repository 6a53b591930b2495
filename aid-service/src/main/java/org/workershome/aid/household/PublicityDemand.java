package org.workershome.aid.household;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.workershome.kit.identity.UnionPath;

/**
 * Whether the members of a unit see a household's file before it is approved, and for how long: as
 * their union, or one above it, has set. A union may ask for more than the one above it, never for
 * less.
 */
@Singleton
class PublicityDemand {
  private final Map<UnionPath, NavigableMap<LocalDate, Integer>> rules;

  PublicityDemand(PublicityConfig config) {
    this.rules = parsed(config.from());
  }

  /** Working days that a file of the union is shown if it is approved on the day; 0 for not. */
  int workingDays(UnionPath union, LocalDate on) {
    return workingDays(rules, union, on);
  }

  static int workingDays(
      Map<UnionPath, NavigableMap<LocalDate, Integer>> rules, UnionPath union, LocalDate on) {
    int most = 0;
    for (UnionPath level : union.levels()) {
      NavigableMap<LocalDate, Integer> dated = rules.get(level);
      Map.Entry<LocalDate, Integer> rule = dated == null ? null : dated.floorEntry(on);
      most = Math.max(most, rule == null ? 0 : rule.getValue());
    }
    return most;
  }

  /**
   * @throws IllegalArgumentException when a line is none: the service does not start with it
   */
  static Map<UnionPath, NavigableMap<LocalDate, Integer>> parsed(Map<String, List<String>> lines) {
    Map<UnionPath, NavigableMap<LocalDate, Integer>> rules = new HashMap<>();
    lines.forEach(
        (union, dated) -> {
          NavigableMap<LocalDate, Integer> days = new TreeMap<>();
          for (String line : dated) {
            String[] parts = line.strip().split(":", -1);
            if (parts.length != 2 || !parts[1].matches("\\d{1,2}")) {
              throw new IllegalArgumentException(
                  "workershome.aid.household-publicity.from: date:days, not '" + line + "'");
            }
            days.put(LocalDate.parse(parts[0]), Integer.valueOf(parts[1]));
          }
          rules.put(new UnionPath(union), days);
        });
    return Map.copyOf(rules);
  }
}
