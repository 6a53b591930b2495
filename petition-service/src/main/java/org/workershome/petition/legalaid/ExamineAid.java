package org.workershome.petition.legalaid;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/** Looks into an application: what it lacks, whether it is taken on. */
@ApplicationScoped
class ExamineAid {
  private final LegalAids aids;
  private final LegalAidTimers timers;
  private final LegalAidMessages messages;
  private final SettingTable settings;
  private final CurrentCaller caller;

  ExamineAid(
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

  /** Once, with everything: there is no second list. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid tellMissing(LegalAidId id, @Nullable String ifMatch, MissingRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.MISSING_TOLD, id, ifMatch);
    if (!aid.missing().isEmpty()) {
      throw new ProblemException(LegalAidProblem.MISSING_TOLD_BEFORE)
          .with("legalMoves", aid.state().moves());
    }
    LocalDate today = LocalDates.of(aids.now());
    int days = settings.on(aid.union(), today).supplementDays();
    LocalDate due =
        timers
            .startWithin(
                aid, LegalAidTerms.SUPPLEMENT, "收到一次性告知", today, days, Handler.of(caller.get()))
            .dueOn();
    timers.pause(aid, today);
    LegalAid after =
        aids.record(
            aid,
            LegalAidMove.MISSING_TOLD,
            LegalAidState.INCOMPLETE,
            Columns.none()
                .set("missing", request.papers().stream().map(Enum::name).collect(joining(",")))
                .set("missing_due_on", due),
            null,
            request.explanation());
    messages.tell(after, LegalAidMessage.MISSING, due);
    return after;
  }

  /** By the applicant, or at the counter for him; in time. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid supplement(LegalAidId id, @Nullable String ifMatch, AidReasonRequest request) {
    LegalAid aid = aids.lockFor(LegalAidMove.SUPPLEMENT, id, ifMatch);
    LocalDate today = LocalDates.of(aids.now());
    if (isOver(aid, today)) {
      throw new ProblemException(LegalAidProblem.SUPPLEMENT_TOO_LATE)
          .with("article", "中华人民共和国法律援助法 第四十三条");
    }
    timers.done(aid, today, LegalAidTerms.SUPPLEMENT);
    timers.resume(aid, today);
    return aids.record(
        aid,
        LegalAidMove.SUPPLEMENT,
        LegalAidState.RECEIVED,
        Columns.none(),
        null,
        request.reason());
  }

  /** By an officer who finds the term over before the sweep does. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid deemWithdrawn(LegalAidId id, @Nullable String ifMatch) {
    LegalAid aid = aids.lockFor(LegalAidMove.DEEMED_WITHDRAWAL, id, ifMatch);
    LocalDate today = LocalDates.of(aids.now());
    if (!isOver(aid, today)) {
      throw new ProblemException(LegalAidProblem.SUPPLEMENT_NOT_DUE)
          .with("article", "中华人民共和国法律援助法 第四十三条")
          .with("dueOn", String.valueOf(aid.missingDueOn()));
    }
    return end(aid, LegalAidMove.DEEMED_WITHDRAWAL, LegalAidState.DEEMED_WITHDRAWN);
  }

  /** By the applicant himself, or at the counter as he says. */
  @Transactional(Transactional.TxType.MANDATORY)
  LegalAid withdraw(LegalAidId id, @Nullable String ifMatch) {
    LegalAid aid = aids.lockFor(LegalAidMove.WITHDRAWAL, id, ifMatch);
    return end(aid, LegalAidMove.WITHDRAWAL, LegalAidState.WITHDRAWN);
  }

  private LegalAid end(LegalAid aid, LegalAidMove move, LegalAidState to) {
    timers.cancel(aid, move.zh());
    return aids.record(
        aid,
        move,
        to,
        Columns.none().set("ended_at", aids.now()).set("ended_on", LocalDates.of(aids.now())));
  }

  static boolean isOver(LegalAid aid, LocalDate today) {
    LocalDate due = aid.missingDueOn();
    return due != null && today.isAfter(due);
  }
}
