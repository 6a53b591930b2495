package org.workershome.kit.archteeth;

import java.time.Instant;

final class LooksAtTheClock {
  private LooksAtTheClock() {}

  static Instant whenever() {
    return Instant.now();
  }

  static void later() throws InterruptedException {
    Thread.sleep(1);
  }
}
