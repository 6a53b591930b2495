package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * The room's one door for change: a case's new state, its step, its audit and the entry on the
 * petition's timeline are written together, so that none can be forgotten.
 */
@ApplicationScoped
class Mediations {
  static final String RECORD_TYPE = "mediation";
  static final String PATH = "/api/mediations/";

  private final MediationTable table;
  private final Petitions petitions;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Mediations(
      MediationTable table,
      Petitions petitions,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.table = table;
    this.petitions = petitions;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  Instant now() {
    return LocalDates.now(clock);
  }

  LocalDate today() {
    return LocalDates.of(now());
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  Mediation find(MediationId id) {
    return table.seen(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Locked until the transaction ends. A member of staff withdraws from what is his own.
   *
   * @throws ProblemException 404, 428, 412, 409 with the legal moves, or 422
   */
  Mediation lockFor(MediationMove move, MediationId id, @Nullable String ifMatch) {
    Mediation mediation =
        table.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, mediation.version());
    mediation.state().require(move);
    Caller who = caller.get();
    if (who.kind() == CallerKind.STAFF) {
      HandlingRules.mayHandle(mediation.personRef(), who.requirePersonRef()).orRefuse();
    }
    return mediation;
  }

  /** Written first, with its step. */
  Mediation open(NewMediation entered) {
    table.add(entered);
    Mediation mediation = find(entered.id());
    write(mediation, MediationMove.APPLICATION, null, null, entered.at());
    audit.record(
        entry(mediation, MediationMove.APPLICATION)
            .changed("state", null, mediation.state())
            .changed("matter", null, mediation.matter())
            .changed("receivedOn", null, mediation.receivedOn())
            .changed("collective", null, mediation.collective()));
    return mediation;
  }

  /** A move without words. */
  Mediation record(Mediation before, MediationMove move, MediationState to, Columns columns) {
    return record(before, move, to, columns, null, null);
  }

  /**
   * @param note sealed in the step; not in the audit, which keeps that there is one
   * @return the case after it
   */
  Mediation record(
      Mediation before,
      MediationMove move,
      MediationState to,
      Columns columns,
      @Nullable Money amount,
      @Nullable String note) {
    Instant now = now();
    table.change(before, to, columns);
    Mediation after = find(before.id());
    write(after, move, amount, note, now);
    AuditEntry entry =
        entry(after, move)
            .changed("state", before.state(), after.state())
            .changed("version", before.version(), after.version());
    if (amount != null) {
      entry = entry.changed("amount", null, amount);
    }
    audit.record(note == null ? entry : entry.changedUnseen("note"));
    return after;
  }

  private static AuditEntry entry(Mediation mediation, MediationMove move) {
    String action = "mediation-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return AuditEntry.of(action, RECORD_TYPE, mediation.id())
        .in(mediation.union())
        .about(mediation.personRef());
  }

  private void write(
      Mediation mediation,
      MediationMove move,
      @Nullable Money amount,
      @Nullable String note,
      Instant at) {
    Caller who = caller.get();
    PetitionId petition = mediation.petition();
    boolean told = petition == null || mayTell(who);
    table.step(
        mediation,
        move,
        amount,
        note,
        who.kind() == CallerKind.SYSTEM ? "系统" : who.name(),
        at,
        told);
    if (petition != null && told) {
      petitions.tell(onTimeline(petition, mediation.id(), mediation.number(), move, at));
    }
  }

  /** What the petitioner reads of a step. */
  static TimelineEntry onTimeline(
      PetitionId petition, MediationId id, String number, MediationMove move, Instant at) {
    return TimelineEntry.of(
        petition, TimelineKind.LINKED, at, "劳动争议调解" + number + move.zh(), PATH + id);
  }

  /** A mediator sees the case, not the petition that it came from: the system tells for him. */
  private static boolean mayTell(Caller who) {
    return switch (who.kind()) {
      case WORKER, SYSTEM -> true;
      case STAFF -> who.hasAny(Role.PETITION_OFFICER, Role.CASE_HANDLER, Role.LEADER);
      default -> false;
    };
  }
}
