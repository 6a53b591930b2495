package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
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
class LegalAids {
  static final String RECORD_TYPE = "legal-aid";
  static final String PATH = "/api/legal-aid/";

  private final LegalAidTable table;
  private final Petitions petitions;
  private final PetitionsBehind behind;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  LegalAids(
      LegalAidTable table,
      Petitions petitions,
      PetitionsBehind behind,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.table = table;
    this.petitions = petitions;
    this.behind = behind;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  Instant now() {
    return LocalDates.now(clock);
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  LegalAid find(LegalAidId id) {
    return table.seen(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * Locked until the transaction ends. A member of staff withdraws from what is his own.
   *
   * @throws ProblemException 404, 428, 412, 409 with the legal moves, or 422
   */
  LegalAid lockFor(LegalAidMove move, LegalAidId id, @Nullable String ifMatch) {
    LegalAid aid =
        table.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, aid.version());
    aid.state().require(move);
    Caller who = caller.get();
    if (who.kind() == CallerKind.STAFF) {
      HandlingRules.mayHandle(aid.personRef(), who.requirePersonRef()).orRefuse();
    }
    return aid;
  }

  /** The agency answers whatever the union has seen or not: locked, without a tag. */
  LegalAid lockForAnswer(LegalAidId id) {
    return table.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Written first, with its step. */
  LegalAid open(NewLegalAid entered) {
    table.add(entered);
    LegalAid aid = find(entered.id());
    write(aid, LegalAidMove.APPLICATION, null, null, entered.at());
    audit.record(
        entry(aid, LegalAidMove.APPLICATION)
            .changed("state", null, aid.state())
            .changed("matter", null, aid.matter())
            .changed("greenChannel", null, aid.greenOn() != null));
    return aid;
  }

  /** A move without words. */
  LegalAid record(LegalAid before, LegalAidMove move, LegalAidState to, Columns columns) {
    return record(before, move, to, columns, null, null);
  }

  /**
   * @param note sealed in the step; not in the audit, which keeps that there is one
   * @return the case after it
   */
  LegalAid record(
      LegalAid before,
      LegalAidMove move,
      LegalAidState to,
      Columns columns,
      @Nullable LegalAidStage stage,
      @Nullable String note) {
    Instant now = now();
    table.change(before, to, columns);
    LegalAid after = find(before.id());
    write(after, move, stage, note, now);
    AuditEntry entry = entry(after, move).changed("state", before.state(), after.state());
    if (stage != null) {
      entry = entry.changed("stage", before.help().stage(), stage);
    }
    audit.record(note == null ? entry : entry.changedUnseen("note"));
    return after;
  }

  private static AuditEntry entry(LegalAid aid, LegalAidMove move) {
    String action = "legal-aid-" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return AuditEntry.of(action, RECORD_TYPE, aid.id()).in(aid.union()).about(aid.personRef());
  }

  private void write(
      LegalAid aid,
      LegalAidMove move,
      @Nullable LegalAidStage stage,
      @Nullable String note,
      Instant at) {
    Caller who = caller.get();
    String name = who.kind() == CallerKind.SYSTEM ? "系统" : who.name();
    table.step(aid, move, stage, note, name, at);
    PetitionId petition = aid.petition();
    if (petition != null) {
      String what = stage == null ? move.zh() : move.zh() + "（" + stage.zh() + "）";
      tell(
          TimelineEntry.of(
              petition, TimelineKind.LINKED, at, "法律援助" + aid.number() + what, PATH + aid.id()),
          who);
    }
  }

  private void tell(TimelineEntry entry, Caller who) {
    if (seesPetition(who)) {
      petitions.tell(entry);
    } else {
      behind
          .of(entry.petition())
          .ifPresent(where -> petitions.tellUnseen(entry, where.union(), where.personRef()));
    }
  }

  /** A lawyer and the agency see the case, not the petition that it came from. */
  private static boolean seesPetition(Caller who) {
    return switch (who.kind()) {
      case WORKER, SYSTEM -> true;
      case STAFF -> who.hasAny(Role.PETITION_OFFICER, Role.CASE_HANDLER, Role.LEADER);
      case AGENCY, PUBLIC -> false;
    };
  }
}
