package org.workershome.competition.core;

import java.util.List;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** The refusals that several rooms give, each worded once. */
public final class Refusals {
  private Refusals() {}

  /** The record's state does not have this move; the body says which moves it has. */
  public static ProblemException illegalMove(List<? extends Enum<?>> legalMoves) {
    return new ProblemException(CompetitionProblem.ILLEGAL_MOVE)
        .with("legalMoves", legalMoves.stream().map(Enum::name).toList());
  }

  /** Not there, or not for this caller: both look alike. */
  public static ProblemException notThere() {
    return new ProblemException(TechnicalProblem.NOT_FOUND);
  }
}
