package org.workershome.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "workershome.outbox")
interface OutboxConfig {
  /** Off in a replica that should only serve requests. */
  @WithDefault("true")
  boolean relay();

  /** Most rows that are read, sent and deleted together. */
  @WithDefault("2000")
  int batch();

  /** How long the relay may be silent before another replica takes over. */
  @WithDefault("PT5S")
  Duration lease();

  /** How often it looks even when nobody rang: rows of other processes wait at most so long. */
  @WithDefault("PT0.1S")
  Duration poll();

  /** The pause after the broker failed. */
  @WithDefault("PT1S")
  Duration pauseAfterFailure();

  /** Tries of a row that the broker refuses before it is blocked and waits for a person. */
  @WithDefault("5")
  int attempts();
}
