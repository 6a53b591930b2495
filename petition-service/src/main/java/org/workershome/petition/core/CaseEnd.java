package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.workershome.kit.problem.ProblemException;

/**
 * What has to be over before a decision or an end, and what ends with it. Asked by the door, so
 * that no way to an end leaves a term running.
 */
@ApplicationScoped
class CaseEnd {
  /** What is heard is heard before it is decided. */
  private static final Set<PetitionMove> AFTER_HEARINGS =
      EnumSet.of(
          PetitionMove.OPINION,
          PetitionMove.SETTLEMENT,
          PetitionMove.MERGER,
          PetitionMove.REVIEW_DECISION,
          PetitionMove.RECHECK_DECISION);

  /**
   * What the petitioner does, and what has happened: no duty within the union stands in its way.
   */
  private static final Set<PetitionMove> FACTS =
      EnumSet.of(
          PetitionMove.WITHDRAWAL, PetitionMove.REVIEW_DELIVERY, PetitionMove.RECHECK_DELIVERY);

  private final PetitionTimers timers;
  private final CaseSql sql;

  CaseEnd(PetitionTimers timers, CaseSql sql) {
    this.timers = timers;
    this.sql = sql;
  }

  /**
   * @throws ProblemException 409 for an open hearing, 422 for a term that is still owed
   */
  void prepare(PetitionChange change) {
    Petition petition = change.before();
    if (AFTER_HEARINGS.contains(change.move()) && isBeingHeard(petition.id())) {
      throw petition.illegal(PetitionProblem.HEARING_OPEN, change.move());
    }
    if (!change.after().name().isEnd() || petition.state().name().isEnd()) {
      return;
    }
    if (FACTS.contains(change.move())) {
      timers.cancelProcedure(petition.id(), change.after().name().zh());
      return;
    }
    timers.done(petition.id(), LocalDates.of(change.at()), metBy(change.move()));
    if (timers.anyRuns(petition.id())) {
      throw new ProblemException(PetitionProblem.TIMER_OPEN)
          .detail("见 timers", "see the petition's timers");
    }
  }

  /** What is done by the very act that ends it. */
  private static String[] metBy(PetitionMove move) {
    return switch (move) {
      case SETTLEMENT ->
          new String[] {
            ProcedureTerms.HANDLING, ProcedureTerms.SUMMARY, ProcedureTerms.DIRECT_LINE
          };
      case NON_ACCEPTANCE -> new String[] {ProcedureTerms.NOTICE, ProcedureTerms.DIRECT_LINE};
      default -> new String[0];
    };
  }

  private boolean isBeingHeard(PetitionId petition) {
    return !sql.read(
            row -> row.getInt(1),
            "select 1 from petition_hearing where petition_id = ? and ended_on is null",
            petition.value())
        .isEmpty();
  }
}
