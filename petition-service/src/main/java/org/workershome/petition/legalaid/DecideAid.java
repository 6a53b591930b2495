package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/** Whether aid is given: by somebody else than who entered or accepted the application. */
@ApplicationScoped
class DecideAid {
  private final LegalAids aids;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final TellOfAid events;
  private final FieldCipher cipher;
  private final OwedPapers papers;
  private final CurrentCaller caller;

  DecideAid(
      LegalAids aids,
      LegalAidTimers timers,
      LegalAidMessages messages,
      TellOfAid events,
      FieldCipher cipher,
      OwedPapers papers,
      CurrentCaller caller) {
    this.aids = aids;
    this.timers = timers;
    this.messages = messages;
    this.events = events;
    this.cipher = cipher;
    this.papers = papers;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid grant(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.GRANT, id, ifMatch);
    AidDecisionRules.meansSettled(aid.means().method(), aid.means().standing()).orRefuse();
    return granted(aid, LegalAidMove.GRANT, request, false);
  }

  /** Aid first, papers later: what is short of time is not lost for want of a form. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid grantFirst(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.GRANT_FIRST, id, ifMatch);
    LocalDate today = LocalDates.of(aids.now());
    if (!AidDecisionRules.mayComeFirst(aid.limitationOn(), aid.urgentMeasure(), today)) {
      throw new ProblemException(LegalAidProblem.NO_URGENCY).with("article", "中华人民共和国法律援助法 第四十四条");
    }
    return granted(aid, LegalAidMove.GRANT_FIRST, request, true);
  }

  private LegalAid granted(
      LegalAid aid, LegalAidMove move, AidReasonRequest request, boolean papersOwed) {
    var approver = Handler.of(caller.get());
    AidDecisionRules.mayApprove(
            aid.decision().acceptedBy(), aid.decision().recordedBy(), approver.personRef())
        .orRefuse();
    LocalDate today = LocalDates.of(aids.now());
    timers.done(aid, today, LegalAidTerms.DECISION);
    timers.cancel(aid, "已先行提供法律援助", LegalAidTerms.SUPPLEMENT);
    LocalDate papersDueOn = papersOwed ? papers.owe(aid, today, approver) : null;
    LegalAid after =
        aids.record(
            aid,
            move,
            LegalAidState.GRANTED,
            decided(aid, approver, request.reason())
                .set("papers_owed", papersOwed)
                .set("papers_due_on", papersDueOn),
            null,
            request.reason());
    timers.start(after, LegalAidTerms.ASSIGNMENT, "决定给予法律援助", today, approver);
    messages.tell(after, LegalAidMessage.GRANTED);
    if (papersDueOn != null) {
      messages.tell(after, LegalAidMessage.PAPERS_OWED, papersDueOn);
    }
    events.granted(after);
    return after;
  }

  /** In writing, with reasons; it can be objected to. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid refuse(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.REFUSAL, id, ifMatch);
    var approver = Handler.of(caller.get());
    AidDecisionRules.mayApprove(
            aid.decision().acceptedBy(), aid.decision().recordedBy(), approver.personRef())
        .orRefuse();
    timers.done(aid, LocalDates.of(aids.now()), LegalAidTerms.DECISION);
    timers.cancel(aid, "决定不予法律援助", LegalAidTerms.GREEN);
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.REFUSAL,
            LegalAidState.REFUSED,
            decided(aid, approver, request.reason())
                .set("ended_at", aids.now())
                .set("ended_on", LocalDates.of(aids.now())),
            null,
            request.reason());
    messages.tell(after, LegalAidMessage.REFUSED);
    return after;
  }

  private Columns decided(LegalAid aid, Handler approver, String reason) {
    Instant now = aids.now();
    return Columns.none()
        .set("decided_at", now)
        .set("decided_by_ref", approver.personRef())
        .set("decided_by_name", approver.name())
        .set("decision_sealed", cipher.seal(reason.strip(), "legal_aid.decision:" + aid.id()));
  }
}
