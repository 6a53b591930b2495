package org.workershome.kit.outbox;

import java.time.Duration;

/** A relay in a hurry. */
record FixedConfig(Duration lease, int batch) implements OutboxConfig {
  @Override
  public boolean relay() {
    return true;
  }

  @Override
  public Duration poll() {
    return Duration.ofMillis(20);
  }

  @Override
  public Duration pauseAfterFailure() {
    return Duration.ofMillis(200);
  }

  @Override
  public int attempts() {
    return 5;
  }
}
