package org.workershome.aid.payment.plan;

import java.util.List;

/** Where a plan stands. The bank moves it from RELEASED to RECONCILED, nobody else. */
public enum PlanState {
  DRAFT("lock", "cancellation"),
  LOCKED("approval", "cancellation"),
  APPROVED("release", "cancellation"),
  RELEASED,
  SENT,
  RECONCILED("closing"),
  CLOSED,
  CANCELLED;

  private final List<String> moves;

  PlanState(String... moves) {
    this.moves = List.of(moves);
  }

  List<String> moves() {
    return moves;
  }
}
