package org.workershome.petition.inspection;

import java.util.Set;

/** How far a finding is, and what is legal from there. */
enum FindingState {
  OPEN(FindingMove.ANSWER),
  ANSWERED(FindingMove.ACCEPTANCE, FindingMove.RETURN),
  /** Not good enough: to be answered again. */
  RETURNED(FindingMove.ANSWER),
  ACCEPTED;

  private final Set<FindingMove> moves;

  FindingState(FindingMove... moves) {
    this.moves = Set.of(moves);
  }

  Set<FindingMove> moves() {
    return moves;
  }

  /** Whether it is mended. */
  boolean isEnd() {
    return this == ACCEPTED;
  }
}
