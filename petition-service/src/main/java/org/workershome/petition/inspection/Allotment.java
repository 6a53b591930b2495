package org.workershome.petition.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of each stratum a sample takes: in proportion, by largest remainder, and one of each
 * while there are enough. Depends on nothing but its arguments.
 */
final class Allotment {
  private Allotment() {}

  /**
   * @param strata how many there are of each; none is empty
   * @param asked how large the sample is to be
   * @return how many of each; together what was asked for, or all that there are
   */
  static SortedMap<String, Integer> of(SortedMap<String, Integer> strata, int asked) {
    int population = strata.values().stream().mapToInt(Integer::intValue).sum();
    SortedMap<String, Integer> allotted = new TreeMap<>();
    if (asked >= population) {
      allotted.putAll(strata);
      return allotted;
    }
    boolean oneOfEach = asked >= strata.size();
    int left = asked;
    List<Map.Entry<String, Double>> remainders = new ArrayList<>();
    for (Map.Entry<String, Integer> stratum : strata.entrySet()) {
      double share = (double) asked * stratum.getValue() / population;
      int whole = Math.max((int) share, oneOfEach ? 1 : 0);
      allotted.put(stratum.getKey(), whole);
      left -= whole;
      remainders.add(Map.entry(stratum.getKey(), share - whole));
    }
    Comparator<Map.Entry<String, Double>> most = Map.Entry.comparingByValue();
    remainders.sort(most.reversed().thenComparing(Map.Entry.comparingByKey()));
    while (left > 0) {
      for (Map.Entry<String, Double> next : remainders) {
        String name = next.getKey();
        if (left > 0 && allotted.getOrDefault(name, 0) < strata.getOrDefault(name, 0)) {
          allotted.merge(name, 1, Integer::sum);
          left--;
        }
      }
    }
    // One of each may have been more than their share: the largest give back.
    while (left < 0) {
      String largest =
          allotted.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElseThrow()
              .getKey();
      allotted.merge(largest, -1, Integer::sum);
      left++;
    }
    return allotted;
  }
}
