package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.consent.DataShares;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/** Asks the justice agency to take a case over, and takes its answer. */
@ApplicationScoped
class ReferToJustice {
  private static final String AGENCY = "司法行政部门法律援助机构";

  private final LegalAids aids;
  private final ReferralTable referrals;
  private final LawyerTable lawyers;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final DataShares shares;
  private final AuditTrail audit;
  private final CurrentCaller caller;

  ReferToJustice(
      LegalAids aids,
      ReferralTable referrals,
      LawyerTable lawyers,
      LegalAidTimers timers,
      LegalAidMessages messages,
      DataShares shares,
      AuditTrail audit,
      CurrentCaller caller) {
    this.aids = aids;
    this.referrals = referrals;
    this.lawyers = lawyers;
    this.timers = timers;
    this.messages = messages;
    this.shares = shares;
    this.audit = audit;
    this.caller = caller;
  }

  /** Once, and with his consent: his name, telephone and facts go along. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid refer(LegalAidId id, @Nullable String ifMatch, JusticeReferralRequest request) {
    ProblemException.refuseAny(IdentifyingFaults.in("reason", request.reason()).stream().toList());
    LegalAid aid = aids.lockFor(LegalAidMove.REFERRAL, id, ifMatch);
    AidCourseRules.mayBeReferred(Boolean.TRUE.equals(request.consent())).orRefuse();
    Instant now = aids.now();
    if (!referrals.add(aid, request.reason().strip(), Handler.of(caller.get()), now)) {
      throw new ProblemException(LegalAidProblem.REFERRED_BEFORE);
    }
    shares.record(
        aid.personRef(),
        aid.union(),
        "转请办理法律援助",
        AGENCY,
        Set.of(),
        LegalAids.RECORD_TYPE,
        id.value(),
        null);
    return aids.record(
        aid, LegalAidMove.REFERRAL, aid.state(), Columns.none(), null, request.reason());
  }

  /**
   * The same answer may be sent again; another one is refused. What is taken over leaves the
   * union's hands, unless it has ended meanwhile.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  JusticeReferralView answer(UUID id, JusticeAnswerRequest request) {
    ProblemException.refuseAny(
        IdentifyingFaults.in("explanation", request.explanation()).stream().toList());
    JusticeReferralView referral = one(id);
    LegalAidId aidId = new LegalAidId(referral.legalAidId());
    Instant now = aids.now();
    if (!referrals.answer(id, request, caller.get().subject(), now)) {
      return repeated(one(id), request);
    }
    LegalAid aid = aids.lockForAnswer(aidId);
    boolean over =
        request.answer() == ReferralAnswer.TAKEN_OVER
            && aid.state().moves().contains(LegalAidMove.REFERRAL);
    Columns columns = Columns.none();
    if (over) {
      timers.cancel(aid, "已由司法行政部门承办");
      columns.set("ended_at", now).set("ended_on", LocalDates.of(now));
      if (aid.help().lawyer() != null) {
        lawyers.release(aid.help().lawyer());
      }
    }
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.REFERRAL_ANSWER,
            over ? LegalAidState.REFERRED : aid.state(),
            columns,
            null,
            request.explanation());
    messages.tell(after, LegalAidMessage.ANSWERED_BY_AGENCY);
    return one(id);
  }

  /** What the agency reads is somebody's: each look is in the audit. */
  @Transactional
  Page<JusticeReferralView> list(boolean unanswered, PageRequest page) {
    Page<JusticeReferralView> found =
        Page.of(
            referrals.page(unanswered, page),
            page,
            last -> new PageCursor(last.referredAt(), last.id()));
    for (JusticeReferralView each : found.items()) {
      audit.record(
          AuditEntry.of("legal-aid-shown-to-agency", LegalAids.RECORD_TYPE, each.legalAidId())
              .in(new UnionPath(each.union())));
    }
    return found;
  }

  @Transactional
  JusticeReferralView read(LegalAidId id) {
    aids.find(id);
    return referrals
        .of(id, false)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private JusticeReferralView repeated(JusticeReferralView known, JusticeAnswerRequest request) {
    boolean same =
        request.answer() == known.answer() && request.reference().strip().equals(known.reference());
    if (!same) {
      throw new ProblemException(LegalAidProblem.ANSWER_DIFFERS)
          .with("answer", String.valueOf(known.answer()));
    }
    return known;
  }

  private JusticeReferralView one(UUID id) {
    return referrals
        .find(id, false)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
