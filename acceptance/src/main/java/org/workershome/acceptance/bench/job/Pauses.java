package org.workershome.acceptance.bench.job;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.workershome.acceptance.bench.tool.BenchTrouble;

/** Waiting, as part of a method of measurement. */
final class Pauses {
  private static final Duration GLANCE = Duration.ofMillis(10);

  private Pauses() {}

  /** Lets the machine come to rest. */
  static void rest(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    for (long left = duration.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      refuseInterrupted();
    }
  }

  /**
   * Looks every few milliseconds.
   *
   * @throws BenchTrouble when it does not happen in time
   */
  static void until(BooleanSupplier happened, Duration longest, String what) {
    long end = System.nanoTime() + longest.toNanos();
    while (!happened.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new BenchTrouble("waited " + longest.toSeconds() + " s in vain: " + what);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
      refuseInterrupted();
    }
  }

  private static void refuseInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new BenchTrouble("interrupted");
    }
  }
}
