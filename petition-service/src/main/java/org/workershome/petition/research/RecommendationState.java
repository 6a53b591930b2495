package org.workershome.petition.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;

/** Where a recommendation stands, and what may be done to it there. */
enum RecommendationState {
  MADE(RecommendationMove.ANSWER),
  ANSWERED(RecommendationMove.ACTION),
  ACTED(RecommendationMove.VERIFICATION, RecommendationMove.REJECTION),
  VERIFIED;

  private final List<RecommendationMove> moves;

  RecommendationState(RecommendationMove... moves) {
    this.moves = List.of(moves);
  }

  /** Where nothing was adopted there is nothing to do. */
  List<RecommendationMove> moves(@Nullable Adoption adoption) {
    return adoption == Adoption.NOT_ADOPTED ? List.of() : moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves
   */
  void require(RecommendationMove move, @Nullable Adoption adoption) {
    if (!moves.contains(move)) {
      throw new ProblemException(ResearchProblem.ILLEGAL_RECOMMENDATION_MOVE)
          .detail("当前状态：" + name() + "；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves(adoption));
    }
  }
}
