package org.workershome.petition.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/**
 * What was found in one petition.
 *
 * @param union who has to mend it
 */
record Finding(
    UUID id,
    UUID inspection,
    UUID petition,
    UnionPath union,
    UnionPath inspector,
    FindingCode code,
    String words,
    String requirement,
    LocalDate foundOn,
    LocalDate dueOn,
    FindingState state,
    @Nullable String answer,
    @Nullable LocalDate answeredOn,
    @Nullable String answeredBy,
    @Nullable String answeredByRef,
    @Nullable String decision,
    @Nullable LocalDate decidedOn,
    int returned,
    String foundBy,
    Instant createdAt,
    long version) {

  /**
   * @throws ProblemException 409 with the legal moves, when this one is not open
   */
  void require(FindingMove move) {
    if (!state.moves().contains(move)) {
      throw new ProblemException(InspectionProblem.ILLEGAL_FINDING_MOVE)
          .detail("当前状态：" + state + "；操作：" + move, "state " + state + ", move " + move)
          .with("state", state.name())
          .with("legalMoves", state.moves());
    }
  }

  /** It may tell of people. */
  @Override
  public String toString() {
    return "Finding[" + id + ", " + state + "]";
  }
}
