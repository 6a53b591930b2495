package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/** The applicant objects to a refusal or a termination; the union above looks into it. */
@ApplicationScoped
class ObjectToDecision {
  private final LegalAids aids;
  private final CaseSql sql;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final FieldCipher cipher;
  private final CurrentCaller caller;

  ObjectToDecision(
      LegalAids aids,
      CaseSql sql,
      LegalAidTimers timers,
      LegalAidMessages messages,
      FieldCipher cipher,
      CurrentCaller caller) {
    this.aids = aids;
    this.sql = sql;
    this.timers = timers;
    this.messages = messages;
    this.cipher = cipher;
    this.caller = caller;
  }

  private record Open(UUID id, LegalAidState against) {}

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid object(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.OBJECTION, id, ifMatch);
    UUID objection = Ids.next();
    int added =
        sql.change(
            """
            insert into legal_aid_objection (id, legal_aid_id, union_path, person_ref, against, grounds_sealed, raised_at)
            values (?, ?, ?::ltree, ?, ?, ?, ?) on conflict (legal_aid_id, against) where outcome is distinct from 'CORRECTED' do nothing""",
            objection,
            id.value(),
            aid.union().value(),
            aid.personRef(),
            aid.state().name(),
            cipher.seal(request.reason().strip(), "legal_aid_objection.grounds:" + objection),
            aids.now().atOffset(ZoneOffset.UTC));
    if (added == 0) {
      throw new ProblemException(LegalAidProblem.OBJECTED_BEFORE)
          .with("article", "中华人民共和国法律援助法 第四十九条");
    }
    UnionPath above = aid.union().parent().orElse(aid.union());
    timers.startFor(aid, above, LegalAidTerms.OBJECTION, "收到异议", LocalDates.of(aids.now()));
    return aids.record(
        aid,
        LegalAidMove.OBJECTION,
        LegalAidState.OBJECTED,
        Columns.none(),
        null,
        request.reason());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid decide(LegalAidId id, @Nullable String ifMatch, AidObjectionDecisionRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.OBJECTION_DECISION, id, ifMatch);
    var officer = Handler.of(caller.get());
    AidDecisionRules.mayDecideObjection(
            caller.get().requireUnion(),
            aid.union(),
            aid.decision().decidedBy(),
            officer.personRef())
        .orRefuse();
    Open open = open(id);
    sql.change(
        "update legal_aid_objection set outcome = ?, reasons_sealed = ?, decided_at = ?, decided_by_ref = ? where id = ?",
        request.outcome().name(),
        cipher.seal(request.reasons().strip(), "legal_aid_objection.reasons:" + open.id()),
        aids.now().atOffset(ZoneOffset.UTC),
        officer.personRef(),
        open.id());
    timers.done(aid, LocalDates.of(aids.now()), LegalAidTerms.OBJECTION);
    LegalAid after = moved(aid, open.against(), request);
    messages.tell(after, LegalAidMessage.OBJECTION_DECIDED);
    return after;
  }

  private LegalAid moved(LegalAid aid, LegalAidState against, AidObjectionDecisionRequest request) {
    LocalDate today = LocalDates.of(aids.now());
    if (request.outcome() == ObjectionOutcome.UPHELD) {
      return aids.record(
          aid, LegalAidMove.OBJECTION_DECISION, against, Columns.none(), null, request.reasons());
    }
    boolean refused = against == LegalAidState.REFUSED;
    Columns open = Columns.none().set("ended_at", null).set("ended_on", null);
    if (refused) {
      open.set("decided_at", null).set("decided_by_ref", null).set("decided_by_name", null);
    } else {
      open.set("termination_ground", null).set("end_reason_sealed", null);
      open.set("lawyer_id", null)
          .set("lawyer_ref", null)
          .set("assigned_at", null)
          .set("met_at", null);
    }
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.OBJECTION_DECISION,
            refused ? LegalAidState.ACCEPTED : LegalAidState.GRANTED,
            open,
            null,
            request.reasons());
    timers.start(
        after,
        refused ? LegalAidTerms.DECISION : LegalAidTerms.ASSIGNMENT,
        "异议成立，责令改正",
        today,
        null);
    return after;
  }

  private Open open(LegalAidId id) {
    return sql.read(
            row -> new Open(row.getObject(1, UUID.class), LegalAidState.valueOf(row.getString(2))),
            "select id, against from legal_aid_objection where legal_aid_id = ? and outcome is null",
            id.value())
        .getFirst();
  }
}
