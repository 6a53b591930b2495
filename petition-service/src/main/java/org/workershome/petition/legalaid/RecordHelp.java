package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.LocalDates;

/** What is done for somebody, and how it ends. */
@ApplicationScoped
class RecordHelp {
  private final LegalAids aids;
  private final LegalAidTable table;
  private final LawyerTable lawyers;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final TellOfAid events;
  private final FieldCipher cipher;
  private final Conflicts conflicts;

  RecordHelp(
      LegalAids aids,
      LegalAidTable table,
      LawyerTable lawyers,
      LegalAidTimers timers,
      LegalAidMessages messages,
      TellOfAid events,
      FieldCipher cipher,
      Conflicts conflicts) {
    this.aids = aids;
    this.table = table;
    this.lawyers = lawyers;
    this.timers = timers;
    this.messages = messages;
    this.events = events;
    this.cipher = cipher;
    this.conflicts = conflicts;
  }

  /** The first meeting ends the green channel's day. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid meet(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.MEETING, id, ifMatch);
    if (aid.help().metAt() != null) {
      throw new ProblemException(LegalAidProblem.MET_BEFORE)
          .with("legalMoves", aid.state().moves());
    }
    conflicts.refuseOne(aid);
    timers.done(aid, LocalDates.of(aids.now()), LegalAidTerms.GREEN);
    return aids.record(
        aid,
        LegalAidMove.MEETING,
        LegalAidState.ASSIGNED,
        Columns.none().set("met_at", aids.now()),
        null,
        request.reason());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid enter(LegalAidId id, @Nullable String ifMatch, StageRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.STAGE, id, ifMatch);
    if (request.stage() == aid.help().stage()) {
      throw new ProblemException(LegalAidProblem.STAGE_NOT_NEW);
    }
    conflicts.refuseOne(aid);
    Set<LegalAidStage> earlier = table.stages(id);
    AidCourseRules.mayEnter(request.stage(), earlier, aid.matter(), request.directly()).orRefuse();
    String directly = request.directly();
    return aids.record(
        aid,
        LegalAidMove.STAGE,
        LegalAidState.ASSIGNED,
        Columns.none().set("stage", request.stage()),
        request.stage(),
        directly == null ? request.note() : request.note() + "（" + directly.strip() + "）");
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid conclude(LegalAidId id, @Nullable String ifMatch, ConclusionRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.CONCLUSION, id, ifMatch);
    AidCourseRules.mayBeConcluded(aid.decision().papersOwed(), aid.help().stage() != null)
        .orRefuse();
    AidCourseRules.recoveryFits(request.outcome(), request.recovered()).orRefuse();
    timers.cancel(aid, "已结案");
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.CONCLUSION,
            LegalAidState.CONCLUDED,
            ended(aid, request.report())
                .set("outcome", request.outcome())
                .set("recovered", request.recovered()),
            null,
            request.report());
    free(aid);
    messages.tell(after, LegalAidMessage.CONCLUDED);
    events.concluded(after);
    return after;
  }

  /** On one of the law's grounds, in writing; it can be objected to. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid terminate(LegalAidId id, @Nullable String ifMatch, TerminationRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.TERMINATION, id, ifMatch);
    AidCourseRules.mayBeTerminated(request.ground(), aid.means().method(), aid.means().standing())
        .orRefuse();
    timers.cancel(aid, "已终止法律援助");
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.TERMINATION,
            LegalAidState.TERMINATED,
            ended(aid, request.reason()).set("termination_ground", request.ground()),
            null,
            request.reason());
    free(aid);
    messages.tell(after, LegalAidMessage.TERMINATED);
    return after;
  }

  private Columns ended(LegalAid aid, String words) {
    LocalDate today = LocalDates.of(aids.now());
    return Columns.none()
        .set("ended_at", aids.now())
        .set("ended_on", today)
        .set("end_reason_sealed", cipher.seal(words.strip(), "legal_aid.end_reason:" + aid.id()));
  }

  private void free(LegalAid aid) {
    if (aid.help().lawyer() != null) {
      lawyers.release(aid.help().lawyer());
    }
  }
}
