package org.workershome.petition.reception;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a reception day stands, and what can be done to it there. */
enum DayState {
  /** Generated from the rule; seen by staff alone. */
  PLANNED(DayMove.ARRANGEMENT, DayMove.PUBLICATION, DayMove.CANCELLATION),
  /** On the published roster; people can book. */
  PUBLISHED(DayMove.SWAP, DayMove.CANCELLATION, DayMove.CLOSING),
  /** Over, with a record of each visit. */
  HELD,
  CANCELLED;

  private final Set<DayMove> moves;

  DayState(DayMove... moves) {
    Set<DayMove> all = EnumSet.noneOf(DayMove.class);
    Collections.addAll(all, moves);
    this.moves = Collections.unmodifiableSet(all);
  }

  Set<DayMove> moves() {
    return moves;
  }
}
