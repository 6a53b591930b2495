package org.workershome.acceptance.bench.tool;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workershome.acceptance.bench.measure.Outcome;

/**
 * What Kafka's producer test prints of its steady state, after the warm-up.
 *
 * @param records all that were sent: CPU time is that of all
 */
public record ProducerPerfSummary(long records, double perSecond, double p99Millis) {
  private static final Pattern STEADY =
      Pattern.compile(
          "(?m)^(\\d+) steady state records sent, ([\\d.]+) records/sec .*? (\\d+) ms 99th");

  static ProducerPerfSummary parse(String printed, int expected, int all) {
    Matcher steady = STEADY.matcher(printed);
    if (!steady.find()) {
      throw new BenchTrouble("Kafka's producer test printed no steady state:\n" + printed);
    }
    if (Long.parseLong(steady.group(1)) != expected) {
      throw new BenchTrouble(
          "Kafka's producer test sent " + steady.group(1) + " records, not " + expected);
    }
    return new ProducerPerfSummary(
        all, Double.parseDouble(steady.group(2)), Double.parseDouble(steady.group(3)));
  }

  /**
   * As if the warm-up had run at the steady rate, so that operations and CPU time belong together.
   */
  public Outcome outcome() {
    return new Outcome(records, records / perSecond, Map.of("batch p99 ms", p99Millis));
  }
}
