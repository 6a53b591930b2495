package org.workershome.acceptance.bench.measure;

import java.util.Map;

/**
 * What a load generator says about its own run.
 *
 * @param operations how many were done
 * @param seconds how long they took, by the generator's clock
 * @param figures anything else worth a line, by name with its unit, for example {@code p99 ms}
 */
public record Outcome(long operations, double seconds, Map<String, Double> figures) {
  public Outcome {
    if (operations <= 0 || !(seconds > 0)) {
      throw new IllegalArgumentException(
          operations + " operations in " + seconds + " s: no result");
    }
    figures = Map.copyOf(figures);
  }
}
