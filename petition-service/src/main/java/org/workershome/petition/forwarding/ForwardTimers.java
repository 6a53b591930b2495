package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.ProcedureTerms;

/**
 * Whose turn it is to tell the petitioner: the terms go with the petition, and come back with it.
 */
@ApplicationScoped
class ForwardTimers {
  private final PetitionTimers timers;
  private final ForwardTable forwards;

  ForwardTimers(PetitionTimers timers, ForwardTable forwards) {
    this.timers = timers;
    this.forwards = forwards;
  }

  /** The petition with the day by which its union owes the notice now. */
  Petition owing(Petition petition) {
    return timers
        .running(petition.id(), ProcedureTerms.NOTICE)
        .map(term -> term.dueOn())
        .map(petition::owingNoticeBy)
        .orElse(petition);
  }

  /**
   * The sender has told the petitioner where it went, which was his notice. The receiver has
   * fifteen days of his own from its receipt, and answers the direct line if nobody has.
   */
  void begin(Petition sent, UnionPath to, @Nullable LocalDate feedbackDueOn, LocalDate today) {
    goOver(sent, to, today);
    timers.start(sent, to, ProcedureTerms.OBJECTION, "收到转送、交办", today, null);
    if (feedbackDueOn != null) {
      timers.startUntil(sent, to, ProcedureTerms.FEEDBACK, "收到交办", today, feedbackDueOn, null);
    }
  }

  /** As {@link #begin}, to a receiver that cannot object any more. */
  void goOver(Petition sent, UnionPath to, LocalDate today) {
    boolean answerOwed = timers.running(sent.id(), ProcedureTerms.DIRECT_LINE).isPresent();
    timers.done(sent.id(), today, ProcedureTerms.NOTICE, ProcedureTerms.DIRECT_LINE);
    owes(sent, timers.start(sent, to, ProcedureTerms.NOTICE, "收到转送、交办", today, null));
    if (answerOwed) {
      timers.start(sent, to, ProcedureTerms.DIRECT_LINE, "收到转送、交办", today, null);
    }
  }

  /** The day that everybody reads is that of the union which owes the notice now. */
  private void owes(Petition petition, TimerStatus notice) {
    LocalDate due = notice.dueOn();
    if (due != null) {
      forwards.noticeDueOn(petition.id(), due);
    }
  }

  /** Nothing is owed by the receiver any more; the sender's own terms go on. */
  void comeBack(Petition back, ForwardView forward, String why, LocalDate today) {
    boolean answerOwed = timers.running(back.id(), ProcedureTerms.DIRECT_LINE).isPresent();
    timers.cancel(
        back.id(),
        why,
        ProcedureTerms.NOTICE,
        ProcedureTerms.OBJECTION,
        ProcedureTerms.FEEDBACK,
        ProcedureTerms.DIRECT_LINE);
    LocalDate owedBy = forwards.senderOwedNoticeBy(forward.id());
    owes(
        back,
        timers.startUntil(
            back,
            back.union(),
            ProcedureTerms.NOTICE,
            "收到信访事项",
            back.receivedOn(),
            ForwardRules.noticeDueAgain(
                owedBy == null ? back.noticeDueOn() : owedBy, forward.sentOn(), today),
            back.owner()));
    if (answerOwed) {
      timers.start(back, back.union(), ProcedureTerms.DIRECT_LINE, why, today, back.owner());
    }
  }
}
