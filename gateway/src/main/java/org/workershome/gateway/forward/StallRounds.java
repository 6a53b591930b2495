package org.workershome.gateway.forward;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Goes round the exchanges under way, each event loop round its own, and lets those call out that
 * stand still. One timer for all of a loop: to set and cancel one for every exchange cost three
 * hundredths of its processor time.
 */
final class StallRounds {
  private static final Logger LOG = Logger.getLogger(StallRounds.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final VertxInternal vertx;
  private final long pauseMillis;
  private final Map<EventExecutor, Round> ofLoops = new ConcurrentHashMap<>();

  /**
   * @param shortestPatience of any watch; what stands still is found a tenth of it later at most
   */
  StallRounds(Vertx vertx, Duration shortestPatience) {
    this.vertx = (VertxInternal) vertx;
    this.pauseMillis =
        Math.clamp(shortestPatience.dividedBy(10).toMillis(), 1, LONGEST_PAUSE.toMillis());
  }

  /** On the event loop of the exchange; so is {@link #leave}. */
  void join(StallWatch watch) {
    here().join(watch);
  }

  /** Does nothing to a watch that is not under way. */
  void leave(StallWatch watch) {
    here().leave(watch);
  }

  private Round here() {
    ContextInternal context = vertx.getOrCreateContext();
    return ofLoops.computeIfAbsent(context.nettyEventLoop(), Round::new);
  }

  /** The exchanges of one event loop, and nobody else's business. */
  private final class Round {
    private final EventExecutor loop;
    private final Set<StallWatch> underWay = new HashSet<>();
    private boolean going;

    Round(EventExecutor loop) {
      this.loop = loop;
    }

    void join(StallWatch watch) {
      underWay.add(watch);
      if (!going) {
        going = true;
        goOn();
      }
    }

    void leave(StallWatch watch) {
      underWay.remove(watch);
    }

    private void goOn() {
      var unused = loop.schedule(this::go, pauseMillis, TimeUnit.MILLISECONDS);
    }

    private void go() {
      @Nullable List<StallWatch> over = null;
      long now = System.nanoTime();
      for (StallWatch watch : underWay) {
        if (watch.isOver(now)) {
          over = over == null ? new ArrayList<>() : over;
          over.add(watch);
        }
      }
      if (over != null) {
        // Once: whoever called out is not asked again.
        over.forEach(underWay::remove);
        over.forEach(this::callOut);
      }
      going = !underWay.isEmpty();
      if (going) {
        goOn();
      }
    }

    private void callOut(StallWatch watch) {
      try {
        watch.callOut();
      } catch (RuntimeException e) {
        LOG.error("an exchange that stands still could not be broken off", e);
      }
    }
  }
}
