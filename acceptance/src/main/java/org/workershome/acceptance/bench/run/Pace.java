package org.workershome.acceptance.bench.run;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param pairs turns of product and floor
 * @param run length of one timed run
 * @param warmUp load before the first turn: on two cores the compiler needs about two minutes of it
 * @param pause silence after the warm-up, so that the compiler's queue runs empty
 * @param rows size of jobs that work off a heap rather than run for a time
 * @param perSecond rate of jobs that ask at fixed times
 */
public record Pace(
    int pairs, Duration run, Duration warmUp, Duration pause, int rows, int perSecond) {
  static final int FEWEST_PAIRS = 5;

  public Pace {
    if (pairs < 1 || rows < 1 || perSecond < 1) {
      throw new IllegalArgumentException("at least one of each");
    }
  }

  /** A measurement. */
  public static Pace full(int pairs) {
    return new Pace(
        pairs, Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofSeconds(20), 300_000, 500);
  }

  /** A smoke run: shows that a job works, its figures mean nothing. */
  public static Pace quick() {
    return new Pace(1, Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ZERO, 20_000, 20);
  }

  /** False for smoke runs and for too few pairs: such figures are not to be quoted. */
  public boolean quotable() {
    return pairs >= FEWEST_PAIRS && warmUp.compareTo(Duration.ofMinutes(2)) >= 0;
  }
}
