package org.workershome.gateway.forward;

import java.time.Duration;

/**
 * Calls out when nothing moved for too long. A {@link StallRounds round} looks at it from time to
 * time: a move costs a clock reading, an exchange no timer.
 */
final class StallWatch {
  private final StallRounds rounds;
  private final Runnable stalled;
  private final long patienceAfterwardsNanos;
  private long patienceNanos;
  private long lastMove;

  /**
   * @param patience for the answer's head, until {@link #headArrived}
   * @param patienceAfterwards for each move of the answer's body
   */
  StallWatch(StallRounds rounds, Duration patience, Duration patienceAfterwards, Runnable stalled) {
    this.rounds = rounds;
    this.patienceNanos = patience.toNanos();
    this.patienceAfterwardsNanos = patienceAfterwards.toNanos();
    this.stalled = stalled;
  }

  void begin() {
    moved();
    rounds.join(this);
  }

  void moved() {
    lastMove = System.nanoTime();
  }

  void headArrived() {
    patienceNanos = patienceAfterwardsNanos;
    moved();
  }

  void end() {
    rounds.leave(this);
  }

  boolean isOver(long nanoTime) {
    return nanoTime - lastMove > patienceNanos;
  }

  void callOut() {
    stalled.run();
  }
}
