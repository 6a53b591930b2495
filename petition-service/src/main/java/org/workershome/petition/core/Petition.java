package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/**
 * Snapshot of one petition, with what a decision needs and nothing more: the text and the phone
 * stay sealed in the table until someone who may read them does.
 */
public record Petition(
    PetitionId id,
    PetitionNumber number,
    UnionPath union,
    String personRef,
    PetitionCategory category,
    PetitionMatter matter,
    PetitionState state,
    Instant receivedAt,
    LocalDate receivedOn,
    LocalDate noticeDueOn,
    long version) {

  /** The refusal of a move that the present state does not have; it says which ones it has. */
  public ProblemException illegal(PetitionMove move) {
    return illegal(PetitionProblem.ILLEGAL_MOVE, move);
  }

  /** As {@link #illegal(PetitionMove)}, with a problem that says more. */
  public ProblemException illegal(PetitionProblem problem, PetitionMove move) {
    Set<PetitionMove> legal = state.moves();
    return new ProblemException(problem)
        .detail("当前状态：" + state.name() + "；操作：" + move, "state " + state.name() + ", move " + move)
        .with("state", state.name())
        .with("legalMoves", legal);
  }

  @Override
  public String toString() {
    return "Petition[" + number + ", " + state + ", version=" + version + "]";
  }
}
