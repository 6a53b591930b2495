package org.workershome.competition.honour.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.honour.Conferral;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.Recipient;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.outbox.Outbox;
import org.workershome.kit.problem.ProblemException;

/**
 * The one door through which honours change: the new state, its event and its audit are written in
 * the caller's transaction. What the caller may not see is not there: the answer is the same 404.
 */
@ApplicationScoped
public class Honours {
  private static final String ONCE = "honour_once_";

  private final HonourRepository rows;
  private final Outbox outbox;
  private final AuditTrail audit;

  Honours(HonourRepository rows, Outbox outbox, AuditTrail audit) {
    this.rows = rows;
    this.outbox = outbox;
    this.audit = audit;
  }

  public void nominate(Honour honour) {
    rows.persist(HonourEntity.of(honour));
    note("honour-nominated", honour, null);
  }

  public Honour find(UUID id) {
    return rows.row(id).map(HonourEntity::toSnapshot).orElseThrow(Refusals::notThere);
  }

  /** The honour, held against every other change until the transaction ends. */
  public Honour findForChange(UUID id) {
    return rows.lockedRow(id).map(HonourEntity::toSnapshot).orElseThrow(Refusals::notThere);
  }

  /**
   * Corrects a nomination that {@link #findForChange} gave.
   *
   * @param reason why, in the nominator's words
   */
  public Honour correct(Honour honour, Nomination corrected, String reason) {
    Honour changed = honour.with(corrected);
    rows.findById(honour.id()).correct(corrected, changed.version());
    rows.flush();
    Nomination before = honour.nomination();
    AuditEntry entry = entry("honour-corrected", changed, honour).why(reason);
    if (before.awardType() != corrected.awardType()) {
      entry = entry.changed("awardType", before.awardType(), corrected.awardType());
    }
    if (before.level() != corrected.level()) {
      entry = entry.changed("level", before.level(), corrected.level());
    }
    if (!before.recipient().equals(corrected.recipient())) {
      entry = entry.changedUnseen("recipient");
    }
    if (!before.displayName().equals(corrected.displayName())) {
      entry = entry.changedUnseen("displayName");
    }
    if (!before.unit().equals(corrected.unit())) {
      entry = entry.changedUnseen("unit");
    }
    if (!before.deed().equals(corrected.deed())) {
      entry = entry.changedUnseen("deed");
    }
    if (!before.shownDeed().equals(corrected.shownDeed())) {
      entry = entry.changedUnseen("publicDeed");
    }
    if (before.ofAgeBy() != corrected.ofAgeBy()) {
      entry = entry.changed("ofAgeBy", before.ofAgeBy(), corrected.ofAgeBy());
    }
    audit.record(entry);
    return changed;
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
    note("honour-conferred", changed, honour);
    HonourEvents.of(changed).ifPresent(outbox::append);
    return changed;
  }

  private void note(String action, Honour after, @Nullable Honour before) {
    audit.record(entry(action, after, before));
  }

  private static AuditEntry entry(String action, Honour after, @Nullable Honour before) {
    AuditEntry entry =
        AuditEntry.of(action, Honour.RECORD, after.id())
            .in(after.union())
            .changed(
                "state", before == null ? null : before.state().status(), after.state().status())
            .changed("version", before == null ? null : before.version(), after.version());
    return after.nomination().recipient() instanceof Recipient.Person person
        ? entry.about(person.personRef())
        : entry;
  }
}
