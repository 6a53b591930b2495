package org.workershome.competition.honour.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.honour.Conferral;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.problem.ProblemException;

/**
 * The one door through which honours change: the new state and its event are written in the
 * caller's transaction. What the caller may not see is not there: the answer is the same 404.
 */
@ApplicationScoped
public class Honours {
  private static final String ONCE = "honour_once_";

  private final HonourRepository rows;
  private final Outbox outbox;

  Honours(HonourRepository rows, Outbox outbox) {
    this.rows = rows;
    this.outbox = outbox;
  }

  public void nominate(Honour honour) {
    rows.persist(HonourEntity.of(honour));
  }

  public Honour find(UUID id) {
    return rows.row(id).map(HonourEntity::toSnapshot).orElseThrow(Refusals::notThere);
  }

  /** The honour, held against every other change until the transaction ends. */
  public Honour findForChange(UUID id) {
    return rows.lockedRow(id).map(HonourEntity::toSnapshot).orElseThrow(Refusals::notThere);
  }

  /**
   * Confers an honour that {@link #findForChange} gave. The same award of the same decision for the
   * same person may lie in a union that the caller cannot see; the answer then says no more than
   * that.
   */
  public Honour confer(Honour honour, Conferral conferral) {
    HonourState next =
        honour
            .state()
            .after(conferral)
            .orElseThrow(() -> Refusals.illegalMove(honour.state().legalMoves()));
    Honour changed = honour.in(next);
    rows.findById(honour.id()).take(next, changed.version());
    try {
      rows.flush();
    } catch (ConstraintViolationException e) {
      String constraint = e.getConstraintName();
      if (constraint != null && constraint.startsWith(ONCE)) {
        throw new ProblemException(CompetitionProblem.ALREADY_ON_FILE);
      }
      throw e;
    }
    HonourEvents.of(changed).ifPresent(outbox::append);
    return changed;
  }
}
