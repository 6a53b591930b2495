package org.workershome.petition.sentiment;

import java.util.List;
import org.workershome.kit.problem.ProblemException;

/** Where a panel stands, and what may be done to it there. */
enum PanelState {
  DRAFT(PanelMove.CONTENT, PanelMove.HOT_SPOT, PanelMove.SUBMISSION),
  SUBMITTED(PanelMove.APPROVAL, PanelMove.RETURN),
  /** Frozen. Records go on living beside it, and what they change is shown as a difference. */
  APPROVED;

  private final List<PanelMove> moves;

  PanelState(PanelMove... moves) {
    this.moves = List.of(moves);
  }

  List<PanelMove> moves() {
    return moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves
   */
  void require(PanelMove move) {
    if (!moves.contains(move)) {
      throw new ProblemException(SentimentProblem.ILLEGAL_PANEL_MOVE)
          .detail("当前状态：" + name() + "；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves);
    }
  }
}
