package org.workershome.petition.legalaid;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/**
 * Papers that aid came before: owed by a day, made up, or decided about once the day has passed.
 * Whoever is helped loses no help because a clock ran out.
 */
@ApplicationScoped
class OwedPapers {
  private final LegalAids aids;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final SettingTable settings;
  private final CurrentCaller caller;

  OwedPapers(
      LegalAids aids,
      LegalAidTimers timers,
      LegalAidMessages messages,
      SettingTable settings,
      CurrentCaller caller) {
    this.aids = aids;
    this.timers = timers;
    this.messages = messages;
    this.settings = settings;
    this.caller = caller;
  }

  /** From today on; the last day. */
  LocalDate owe(LegalAid aid, LocalDate today, Handler approver) {
    int days = settings.on(aid.union(), today).papersDays();
    return requireNonNull(
        timers.startWithin(aid, LegalAidTerms.PAPERS, "先行提供法律援助", today, days, approver).dueOn());
  }

  /** What was put off is made up: the papers, and whether the means allow it. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid madeUp(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.PAPERS, id, ifMatch);
    AidCourseRules.owesPapers(aid.decision().papersOwed()).orRefuse();
    AidDecisionRules.meansSettled(aid.means().method(), aid.means().standing()).orRefuse();
    timers.done(aid, LocalDates.of(aids.now()), LegalAidTerms.PAPERS);
    return aids.record(
        aid,
        LegalAidMove.PAPERS,
        aid.state(),
        Columns.none().set("papers_owed", false).set("papers_due_on", null),
        null,
        request.reason());
  }

  /** After the last day; never by itself, and never the end of the aid. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid decide(LegalAidId id, @Nullable String ifMatch, PapersDecisionRequest request) {
    boolean more = request.outcome() == PapersOutcome.MORE_TIME;
    Integer days = request.days();
    if (more != (days != null)) {
      ProblemException.refuseAny(
          List.of(
              new FieldFault(
                  "days", "WITH_MORE_TIME", "延长补办期限时须写明天数，其他情形不得填写", "goes with MORE_TIME")));
    }
    LegalAid aid = aids.lockFor(LegalAidMove.PAPERS_DECISION, id, ifMatch);
    LocalDate today = LocalDates.of(aids.now());
    AidCourseRules.owesPapers(aid.decision().papersOwed()).orRefuse();
    AidCourseRules.mayDecideOnPapers(aid.papersDueOn(), today).orRefuse();
    timers.cancel(aid, request.outcome().zh(), LegalAidTerms.PAPERS);
    Columns columns = Columns.none();
    LocalDate due = null;
    if (days != null) {
      due =
          timers
              .startWithin(
                  aid, LegalAidTerms.PAPERS, "决定延长补办期限", today, days, Handler.of(caller.get()))
              .dueOn();
      columns.set("papers_due_on", due);
    }
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.PAPERS_DECISION,
            aid.state(),
            columns,
            null,
            request.outcome().zh() + "：" + request.reason().strip());
    if (due != null) {
      messages.tell(after, LegalAidMessage.PAPERS_OWED, due);
    }
    return after;
  }
}
