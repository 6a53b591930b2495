package org.workershome.petition.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigures.Sum;

/**
 * Whoever is told some numbers of a table, and knows how they add up, cannot reckon a small one.
 */
class SmallCellsTest {
  private static final int SMALLEST = 5;
  private static final List<String> PARTS = List.of("letters", "calls", "both", "visits", "groups");

  /** all = letters + calls + both, both = visits + groups, all = claims + suggestions. */
  private static final List<Sum> SUMS =
      List.of(
          new Sum("all", List.of("letters", "calls", "both")),
          new Sum("both", List.of("visits", "groups")),
          new Sum("all", List.of("claims", "suggestions")));

  private static final List<StatedFigure> FIGURES =
      List.of("all", "letters", "calls", "both", "visits", "groups", "claims", "suggestions")
          .stream()
          .map(
              code ->
                  StatedFigure.rows(
                      code,
                      ReceivedFigures.CASES,
                      "true",
                      FigureUnit.CASE,
                      "block",
                      new StatedFigure.Wording(code, code, code, code)))
          .toList();

  @Property(tries = 3000)
  void noSmallNumberCanBeReckonedFromWhatIsTold(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    Counted counted = Counted.nothing();
    int unions = 1 + random.nextInt(6);
    for (int union = 0; union < unions; union++) {
      for (Map.Entry<String, Integer> number : numbers(random).entrySet()) {
        BigDecimal value = BigDecimal.valueOf(number.getValue());
        counted.add("U" + union, null, number.getKey(), value);
        counted.addToTotal(number.getKey(), value);
      }
    }

    // When
    SmallCells withheld = SmallCells.of(FIGURES, SUMS, counted, SMALLEST);

    // Then
    Equations known = new Equations();
    for (String key : counted.groups().keySet()) {
      SUMS.forEach(sum -> known.addUp(key, sum));
    }
    SUMS.forEach(sum -> known.addUp("total", sum));
    for (StatedFigure figure : FIGURES) {
      known.addAcross(figure.code(), counted.groups().keySet());
    }
    for (String key : counted.groups().keySet()) {
      for (StatedFigure figure : FIGURES) {
        if (!withheld.withholds(key, figure.code())) {
          known.told(key, figure.code());
        }
      }
    }
    for (StatedFigure figure : FIGURES) {
      if (!withheld.withholds(figure.code())) {
        known.told("total", figure.code());
      }
    }
    for (String key : counted.groups().keySet()) {
      for (StatedFigure figure : FIGURES) {
        assertThat(isSmall(counted.of(key, figure.code())) && known.determines(key, figure.code()))
            .as("%s of %s in %s", figure.code(), key, counted)
            .isFalse();
      }
    }
    for (StatedFigure figure : FIGURES) {
      assertThat(isSmall(counted.of(figure.code())) && known.determines("total", figure.code()))
          .as("%s of all in %s", figure.code(), counted)
          .isFalse();
    }
  }

  private static boolean isSmall(BigDecimal number) {
    return number.signum() > 0 && number.intValue() < SMALLEST;
  }

  private static Map<String, Integer> numbers(Random random) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String part : PARTS) {
      numbers.put(
          part,
          random.nextInt(3) == 0 ? random.nextInt(7) : random.nextInt(3) * random.nextInt(40));
    }
    numbers.put("both", numbers.getOrDefault("visits", 0) + numbers.getOrDefault("groups", 0));
    int all =
        numbers.getOrDefault("letters", 0)
            + numbers.getOrDefault("calls", 0)
            + numbers.getOrDefault("both", 0);
    numbers.put("all", all);
    int claims = all == 0 ? 0 : random.nextInt(all + 1);
    numbers.put("claims", claims);
    numbers.put("suggestions", all - claims);
    return numbers;
  }

  /** Linear equations over cells, solved exactly. */
  private static final class Equations {
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Map<Integer, BigDecimal>> rows = new ArrayList<>();

    void addUp(String key, Sum sum) {
      Map<Integer, BigDecimal> row = new HashMap<>();
      row.put(cell(key, sum.total()), BigDecimal.ONE.negate());
      sum.parts().forEach(part -> row.put(cell(key, part), BigDecimal.ONE));
      add(row);
    }

    void addAcross(String code, Iterable<String> keys) {
      Map<Integer, BigDecimal> row = new HashMap<>();
      row.put(cell("total", code), BigDecimal.ONE.negate());
      keys.forEach(key -> row.put(cell(key, code), BigDecimal.ONE));
      add(row);
    }

    void told(String key, String code) {
      add(Map.of(cell(key, code), BigDecimal.ONE));
    }

    /** Whether the cell follows from the rest: it is in the space of the equations. */
    boolean determines(String key, String code) {
      return reduced(Map.of(cell(key, code), BigDecimal.ONE)).isEmpty();
    }

    private int cell(String key, String code) {
      return columns.computeIfAbsent(key + "/" + code, any -> columns.size());
    }

    private void add(Map<Integer, BigDecimal> row) {
      Map<Integer, BigDecimal> rest = reduced(row);
      if (!rest.isEmpty()) {
        rows.add(rest);
      }
    }

    /** Each row is led by a column that no later row has been reduced by. */
    private Map<Integer, BigDecimal> reduced(Map<Integer, BigDecimal> row) {
      Map<Integer, BigDecimal> rest = new HashMap<>(row);
      for (Map<Integer, BigDecimal> by : rows) {
        int lead = by.keySet().iterator().next();
        BigDecimal factor = rest.get(lead);
        if (factor != null) {
          BigDecimal share = factor.divide(by.get(lead), 12, java.math.RoundingMode.HALF_EVEN);
          by.forEach(
              (column, value) ->
                  rest.merge(column, value.multiply(share).negate(), BigDecimal::add));
          rest.values().removeIf(value -> value.abs().compareTo(new BigDecimal("0.000001")) < 0);
        }
      }
      return rest;
    }
  }
}
