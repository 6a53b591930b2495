package org.workershome.acceptance.bench.tool;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workershome.acceptance.bench.measure.Outcome;

/**
 * What pgbench prints at its end.
 *
 * @param perSecond without the time for connecting
 * @param aborted a client gave up after an error, and the rate is that of those that were left
 */
public record PgbenchSummary(
    long transactions, long failed, double perSecond, double averageMillis, boolean aborted) {
  private static final Pattern TRANSACTIONS =
      Pattern.compile("number of transactions actually processed: (\\d+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
  private static final Pattern RATE =
      Pattern.compile(
          "tps = ([\\d.]+) \\((?:without initial connection time|excluding connections)");
  private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");

  static PgbenchSummary parse(String printed) {
    Matcher failed = FAILED.matcher(printed);
    return new PgbenchSummary(
        Long.parseLong(found(TRANSACTIONS, printed)),
        failed.find() ? Long.parseLong(failed.group(1)) : 0,
        Double.parseDouble(found(RATE, printed)),
        Double.parseDouble(found(LATENCY, printed)),
        printed.contains("Run was aborted") || printed.contains(" aborted in command "));
  }

  /**
   * @param rows operations of one transaction
   */
  public Outcome outcome(int rows) {
    return new Outcome(
        transactions * rows, transactions / perSecond, Map.of("average ms", averageMillis));
  }

  private static String found(Pattern pattern, String printed) {
    Matcher matcher = pattern.matcher(printed);
    if (!matcher.find()) {
      throw new BenchTrouble("pgbench did not print " + pattern + ":\n" + printed);
    }
    return matcher.group(1);
  }
}
