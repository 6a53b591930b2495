package org.workershome.petition.backlog;

import java.util.List;
import org.workershome.kit.problem.ProblemException;

/** Where a campaign stands, and what may be done to it there. */
enum CampaignState {
  PLANNED(CampaignMove.START),
  /** Its list is frozen; cases are being cleared. */
  UNDER_WAY(CampaignMove.CLEARANCE, CampaignMove.CLOSING),
  CLOSED;

  private final List<CampaignMove> moves;

  CampaignState(CampaignMove... moves) {
    this.moves = List.of(moves);
  }

  List<CampaignMove> moves() {
    return moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves
   */
  void require(CampaignMove move) {
    if (!moves.contains(move)) {
      throw new ProblemException(BacklogProblem.ILLEGAL_CAMPAIGN_MOVE)
          .detail("当前状态：" + name() + "；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves);
    }
  }
}
