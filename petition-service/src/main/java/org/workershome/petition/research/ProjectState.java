package org.workershome.petition.research;

import java.util.List;
import org.workershome.kit.problem.ProblemException;

/** Where a project stands, and what may be done to it there. */
enum ProjectState {
  PLANNED(ProjectMove.PLAN, ProjectMove.START, ProjectMove.ABANDONMENT),
  UNDER_WAY(
      ProjectMove.PLAN,
      ProjectMove.REPORT,
      ProjectMove.RECOMMENDATION,
      ProjectMove.COMPLETION,
      ProjectMove.ABANDONMENT),
  /**
   * Its recommendations go on until each is verified, and a later edition may correct the report.
   */
  COMPLETED(ProjectMove.REPORT, ProjectMove.RECOMMENDATION),
  ABANDONED;

  private final List<ProjectMove> moves;

  ProjectState(ProjectMove... moves) {
    this.moves = List.of(moves);
  }

  List<ProjectMove> moves() {
    return moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves
   */
  void require(ProjectMove move) {
    if (!moves.contains(move)) {
      throw new ProblemException(ResearchProblem.ILLEGAL_PROJECT_MOVE)
          .detail("当前状态：" + name() + "；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves);
    }
  }
}
