package org.workershome.acceptance.bench.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.workershome.acceptance.bench.measure.Sample;

/** One turn: the product, then each floor by name, minutes apart at most. */
public record Round(Sample product, Map<String, Sample> floors) {
  public Round {
    floors = new LinkedHashMap<>(floors);
  }

  /** The product's part of the floor's rate. */
  double ratio(String floor) {
    Sample other = floors.get(floor);
    if (other == null) {
      throw new IllegalArgumentException("no floor called " + floor + " in " + floors.keySet());
    }
    return product.rate() / other.rate();
  }
}
