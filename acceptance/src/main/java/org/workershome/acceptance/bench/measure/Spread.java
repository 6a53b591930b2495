package org.workershome.acceptance.bench.measure;

import java.util.List;

/** Several values of one thing: the middle one, and how far the others were from it. */
public record Spread(double median, double least, double most) {

  /**
   * @throws IllegalArgumentException without values: a median of nothing would look like a result
   */
  public static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no values to take a median of");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }
}
