package org.workershome.petition.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * Who wrote to the chair's office hears that his request has arrived, and from whom. It decides
 * nothing; a decision of triage within the term is an answer as well.
 */
@ApplicationScoped
class AcknowledgePetition {
  private final Petitions petitions;
  private final Messages messages;
  private final PetitionTimers timers;
  private final CurrentCaller caller;
  private final Clock clock;

  AcknowledgePetition(
      Petitions petitions,
      Messages messages,
      PetitionTimers timers,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.messages = messages;
    this.timers = timers;
    this.caller = caller;
    this.clock = clock;
  }

  /** What the worker was told, and the petition's version. */
  record Acknowledged(AcknowledgementView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Acknowledged handle(PetitionId id, @Nullable String ifMatch) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    TimerStatus owed =
        timers
            .running(id, ProcedureTerms.DIRECT_LINE)
            .orElseThrow(() -> new ProblemException(PetitionProblem.NO_ACKNOWLEDGEMENT_OWED));
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    timers.done(id, today, ProcedureTerms.DIRECT_LINE);
    petitions.tell(TimelineEntry.of(id, TimelineKind.ACKNOWLEDGED, now, null, officer.name()));
    messages.send(Notification.ACKNOWLEDGED.of(petition));
    LocalDate due = owed.dueOn();
    return new Acknowledged(
        new AcknowledgementView(
            id.value(), now, officer.name(), due, due != null && today.isAfter(due)),
        petition.version());
  }
}
