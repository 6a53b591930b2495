package org.workershome.petition.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigures;

/**
 * Which numbers are not told to outsiders. First all that are small; then so many others that no
 * small one can be reckoned from a total and the rest of its parts: of the figures that add up to
 * another two at least, and of the groups two at least, each with all figures that can be reckoned
 * from each other. The total of all is decided alone, whatever the groups are: so answers about
 * different groups do not contradict each other.
 */
record SmallCells(Set<String> total, Map<String, Set<String>> groups) {

  static SmallCells none() {
    return new SmallCells(Set.of(), Map.of());
  }

  boolean withholds(String code) {
    return total.contains(code);
  }

  boolean withholds(String key, String code) {
    return groups.getOrDefault(key, Set.of()).contains(code);
  }

  static SmallCells of(
      List<StatedFigure> figures, List<StatedFigures.Sum> sums, Counted counted, int smallest) {
    BigDecimal bound = BigDecimal.valueOf(smallest);
    Set<String> total = new HashSet<>();
    for (StatedFigure figure : figures) {
      if (isSmall(counted.of(figure.code()), bound)) {
        total.add(figure.code());
      }
    }
    while (resting(figures, total) || complemented(sums, counted, total, bound)) {
      // until nothing is left that could be reckoned
    }
    Map<String, Set<String>> groups = new TreeMap<>();
    for (String block : figures.stream().map(StatedFigure::block).distinct().toList()) {
      List<StatedFigure> members =
          figures.stream().filter(figure -> figure.block().equals(block)).toList();
      for (String key : hiddenGroups(members, counted, bound)) {
        Set<String> hidden = groups.computeIfAbsent(key, any -> new HashSet<>());
        members.forEach(figure -> hidden.add(figure.code()));
      }
    }
    return new SmallCells(total, groups);
  }

  private static boolean isSmall(BigDecimal number, BigDecimal bound) {
    return number.signum() > 0 && number.compareTo(bound) < 0;
  }

  /** What rests on a number that is not told is not told. */
  private static boolean resting(List<StatedFigure> figures, Set<String> hidden) {
    boolean more = false;
    for (StatedFigure figure : figures) {
      if (hidden.contains(figure.basis())) {
        more |= hidden.add(figure.code());
      }
    }
    return more;
  }

  private static boolean complemented(
      List<StatedFigures.Sum> sums, Counted counted, Set<String> hidden, BigDecimal bound) {
    for (StatedFigures.Sum sum : sums) {
      List<String> parts = sum.parts().stream().filter(hidden::contains).toList();
      boolean whole = hidden.contains(sum.total());
      int unknown = parts.size() + (whole ? 1 : 0);
      boolean told =
          unknown == 1 || (unknown > 1 && !whole && sumOf(parts, counted).compareTo(bound) <= 0);
      if (told && hidden.add(next(sum, counted, hidden))) {
        return true;
      }
    }
    return false;
  }

  /** The smallest part that is still told, else the total. */
  private static String next(StatedFigures.Sum sum, Counted counted, Set<String> hidden) {
    Predicate<String> told = code -> !hidden.contains(code) && counted.of(code).signum() > 0;
    return sum.parts().stream()
        .filter(told)
        .min(Comparator.comparing((String code) -> counted.of(code)).thenComparing(code -> code))
        .orElse(sum.total());
  }

  private static BigDecimal sumOf(List<String> codes, Counted counted) {
    return codes.stream().map(counted::of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Set<String> hiddenGroups(
      List<StatedFigure> members, Counted counted, BigDecimal bound) {
    Map<String, BigDecimal> weights = new TreeMap<>();
    Set<String> hidden = new HashSet<>();
    for (String key : counted.groups().keySet()) {
      BigDecimal weight = BigDecimal.ZERO;
      for (StatedFigure figure : members) {
        BigDecimal number = counted.of(key, figure.code());
        weight = weight.max(number);
        if (isSmall(number, bound)) {
          hidden.add(key);
        }
      }
      weights.put(key, weight);
    }
    while (!hidden.isEmpty()
        && (hidden.size() == 1
            || hidden.stream()
                    .map(weights::get)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .compareTo(bound)
                <= 0)) {
      var more =
          weights.entrySet().stream()
              .filter(group -> !hidden.contains(group.getKey()) && group.getValue().signum() > 0)
              .min(
                  Map.Entry.<String, BigDecimal>comparingByValue()
                      .thenComparing(Map.Entry::getKey));
      if (more.isEmpty()) {
        break;
      }
      hidden.add(more.get().getKey());
    }
    return hidden;
  }
}
