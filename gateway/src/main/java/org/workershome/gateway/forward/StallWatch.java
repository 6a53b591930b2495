package org.workershome.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Calls out when nothing moved for too long. One timer that looks at the last move when it rings
 * and is set again for the rest: a move costs a clock reading and no timer.
 */
final class StallWatch {
  private static final long NONE = -1;

  private final Vertx vertx;
  private final Runnable stalled;
  private final long patienceAfterwardsNanos;
  private long patienceNanos;
  private long lastMove;
  private long timer = NONE;

  /**
   * @param patience for the answer's head, until {@link #headArrived}
   * @param patienceAfterwards for each move of the answer's body
   */
  StallWatch(Vertx vertx, Duration patience, Duration patienceAfterwards, Runnable stalled) {
    this.vertx = vertx;
    this.patienceNanos = patience.toNanos();
    this.patienceAfterwardsNanos = patienceAfterwards.toNanos();
    this.stalled = stalled;
  }

  void begin() {
    moved();
    set(Math.min(patienceNanos, patienceAfterwardsNanos));
  }

  void moved() {
    lastMove = System.nanoTime();
  }

  void headArrived() {
    patienceNanos = patienceAfterwardsNanos;
    moved();
  }

  void end() {
    if (timer != NONE) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }

  private void set(long nanos) {
    timer = vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)), this::look);
  }

  private void look(long rung) {
    long left = patienceNanos - (System.nanoTime() - lastMove);
    if (left > 0) {
      set(left + TimeUnit.MILLISECONDS.toNanos(1));
    } else {
      timer = NONE;
      stalled.run();
    }
  }
}
