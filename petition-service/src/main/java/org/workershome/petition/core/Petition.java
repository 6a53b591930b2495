package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/**
 * Snapshot of one petition, with what a decision needs and nothing more: the text, the name and the
 * phone stay sealed in the table until someone who may read them does.
 *
 * @param union where it was received; numbers and figures go by it
 * @param handling the union that handles it: the same, or the one that took it over
 * @param sealed an accusation: nothing of it leaves those whom it is open to
 * @param repeats the earlier petition about the same matter, once a person has confirmed it
 * @param owner who answers for it now; nobody before registration
 */
public record Petition(
    PetitionId id,
    PetitionNumber number,
    UnionPath union,
    UnionPath handling,
    String personRef,
    PetitionChannel channel,
    PetitionCategory category,
    PetitionMatter matter,
    PetitionState state,
    boolean sealed,
    boolean anonymous,
    boolean summary,
    @Nullable Handler firstHandler,
    @Nullable Handler owner,
    @Nullable Instant ownerSince,
    Instant receivedAt,
    LocalDate receivedOn,
    LocalDate noticeDueOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate endedOn,
    @Nullable PetitionId repeats,
    long version) {

  /**
   * @throws ProblemException 409 with the legal moves, when this one is not open
   */
  public void require(PetitionMove move) {
    if (!state.moves().contains(move)) {
      throw illegal(move);
    }
  }

  /** The refusal of a move that the present state does not have; it says which ones it has. */
  public ProblemException illegal(PetitionMove move) {
    return illegal(PetitionProblem.ILLEGAL_MOVE, move);
  }

  /** As {@link #illegal(PetitionMove)}, with a problem that says more. */
  public ProblemException illegal(PetitionProblem problem, PetitionMove move) {
    Set<PetitionMove> legal = state.moves();
    return new ProblemException(problem)
        .detail(
            "当前状态：" + state.name().zh() + "（" + state.name() + "）；操作：" + move,
            "state " + state.name() + ", move " + move)
        .with("state", state.name())
        .with("legalMoves", legal);
  }

  /** The same, with the day by which the union that has it now owes the notice. */
  public Petition owingNoticeBy(LocalDate day) {
    return new Petition(
        id,
        number,
        union,
        handling,
        personRef,
        channel,
        category,
        matter,
        state,
        sealed,
        anonymous,
        summary,
        firstHandler,
        owner,
        ownerSince,
        receivedAt,
        receivedOn,
        day,
        acceptedOn,
        endedOn,
        repeats,
        version);
  }

  @Override
  public String toString() {
    return "Petition[" + number + ", " + state + ", version=" + version + "]";
  }
}
