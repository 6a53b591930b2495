package org.workershome.petition.backlog;

import java.util.List;
import org.workershome.kit.problem.ProblemException;

/** Where a case of a campaign stands, and what may be done to it there. */
enum BacklogCaseState {
  OPEN(ClearanceMove.REPORT),
  /** 已申报化解: another person has to approve it. */
  REPORTED(ClearanceMove.APPROVAL, ClearanceMove.RETURN),
  CLEARED;

  private final List<ClearanceMove> moves;

  BacklogCaseState(ClearanceMove... moves) {
    this.moves = List.of(moves);
  }

  List<ClearanceMove> moves() {
    return moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves
   */
  void require(ClearanceMove move) {
    if (!moves.contains(move)) {
      throw new ProblemException(BacklogProblem.ILLEGAL_CLEARANCE_MOVE)
          .detail("当前状态：" + name() + "；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves);
    }
  }
}
