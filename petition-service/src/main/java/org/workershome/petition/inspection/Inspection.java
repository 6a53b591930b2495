package org.workershome.petition.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/** One inspection. */
record Inspection(
    UUID id,
    UnionPath union,
    UnionPath inspected,
    String title,
    LocalDate fromOn,
    LocalDate toOn,
    Stratum stratum,
    long seed,
    Instant drawnAt,
    int population,
    int asked,
    InspectionState state,
    @Nullable String conclusion,
    @Nullable LocalDate closedOn,
    String openedBy,
    Instant createdAt,
    long version) {

  /**
   * @throws ProblemException 409 when nothing is added any more
   */
  void requireOpen() {
    if (state == InspectionState.CLOSED) {
      throw new ProblemException(InspectionProblem.INSPECTION_CLOSED)
          .with("state", state.name())
          .with("legalMoves", Set.of());
    }
  }
}
