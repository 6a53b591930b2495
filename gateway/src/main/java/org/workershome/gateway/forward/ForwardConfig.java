package org.workershome.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the gateway waits for a service, and how many connections it keeps to each. */
@ConfigMapping(prefix = "workershome.gateway.forward")
interface ForwardConfig {
  /** Past it, waiting for a (free) connection ends in a 504. */
  @WithDefault("2S")
  Duration connectTimeout();

  /** Past it without a byte moving, the wait for the head of the answer ends in a 504. */
  @WithDefault("30S")
  Duration headTimeout();

  /** Past it without a byte moving, an answer that has begun is broken off, for both sides. */
  @WithDefault("60S")
  Duration idleTimeout();

  /** A kept connection that was not used for so long is closed. */
  @WithDefault("30S")
  Duration keepAlive();

  /** Connections to one service; each event loop has an equal share of them. */
  @WithDefault("256")
  int connections();

  /** Requests that wait for one of them, shared in the same way; one more is a 503 at once. */
  @WithDefault("1024")
  int waiting();
}
