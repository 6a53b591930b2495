package org.workershome.kit.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;

/** Keeps the chain growing as long as the process lives. */
@Singleton
class ChainLoop {
  static final String JOB = "audit-chain";

  private static final Logger LOG = Logger.getLogger(ChainLoop.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

  private final AuditChain chain;
  private final AuditConfig config;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean trouble;
  private volatile @Nullable Thread thread;

  ChainLoop(AuditChain chain, AuditConfig config) {
    this.chain = chain;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.chain()) {
      thread =
          Thread.ofPlatform()
              .name("audit-chain")
              .daemon()
              .start(() -> SystemScope.run(JOB, this::loop));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    Thread known = thread;
    if (known != null) {
      known.join(STOP_WITHIN);
    }
  }

  private void loop() {
    try {
      AuditChain.Outcome outcome = AuditChain.Outcome.MOVED;
      while (!stopped.await(pauseAfter(outcome).toMillis(), TimeUnit.MILLISECONDS)) {
        outcome = round();
      }
      chain.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      // The lease ends by itself; another writer takes over a few seconds later.
      LOG.warn("the chain's lease was not released", e);
    }
  }

  private AuditChain.Outcome round() {
    try {
      AuditChain.Outcome outcome = chain.round();
      chain.anchor();
      tell(false, null);
      return outcome;
    } catch (SQLException | RuntimeException e) {
      tell(true, e);
      return AuditChain.Outcome.NOT_MINE;
    }
  }

  private Duration pauseAfter(AuditChain.Outcome outcome) {
    return switch (outcome) {
      case MOVED -> Duration.ZERO;
      case IDLE -> config.poll();
      case NOT_MINE -> config.lease().dividedBy(2);
    };
  }

  /** Says it once when trouble begins and once when it ends. */
  private void tell(boolean now, @Nullable Exception cause) {
    if (now && !trouble) {
      LOG.warn("the audit's chain cannot be written or anchored; entries wait for it", cause);
    }
    if (!now && trouble) {
      LOG.info("the audit's chain grows again");
    }
    trouble = now;
  }
}
