package org.workershome.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;

/** Keeps the relay going as long as the process lives. */
@Singleton
class RelayLoop {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(12);

  private final Relay relay;
  private final RelayBell bell;
  private final OutboxConfig config;
  private volatile boolean running;
  private volatile boolean trouble;
  private volatile @Nullable Thread thread;

  RelayLoop(Relay relay, RelayBell bell, OutboxConfig config) {
    this.relay = relay;
    this.bell = bell;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (!config.relay()) {
      return;
    }
    running = true;
    thread =
        Thread.ofPlatform()
            .name("outbox-relay")
            .daemon()
            .start(() -> SystemScope.run("outbox-relay", this::loop));
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    bell.ring();
    Thread known = thread;
    if (known != null) {
      known.join(STOP_WITHIN);
    }
  }

  private void loop() {
    try {
      while (running) {
        pauseAfter(round());
      }
      relay.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // The lease ends by itself; another relay takes over a few seconds later.
      LOG.warn("the relay's lease was not released", e);
    }
  }

  private Relay.Outcome round() throws InterruptedException {
    try {
      Relay.Outcome outcome = relay.round();
      tell(outcome == Relay.Outcome.BROKER_AWAY, null);
      return outcome;
    } catch (SQLException | RuntimeException e) {
      tell(true, e);
      return Relay.Outcome.BROKER_AWAY;
    }
  }

  private void pauseAfter(Relay.Outcome outcome) throws InterruptedException {
    switch (outcome) {
      case SENT -> {}
      case IDLE -> bell.await(config.poll());
      case NOT_MINE -> bell.await(config.lease().dividedBy(2));
      case BROKER_AWAY -> bell.await(config.pauseAfterFailure());
    }
  }

  /**
   * Says it once when trouble begins and once when it ends: a broker that is away floods no log.
   */
  private void tell(boolean now, @Nullable Exception cause) {
    if (now && !trouble) {
      LOG.warn("events cannot be published; they wait in the outbox", cause);
    }
    if (!now && trouble) {
      LOG.info("events are published again");
    }
    trouble = now;
  }
}
