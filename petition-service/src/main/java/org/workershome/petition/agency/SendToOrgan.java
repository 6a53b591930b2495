package org.workershome.petition.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.privacy.consent.DataShares;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.OrganEvent;
import org.workershome.petition.core.OrganEvents;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** Sends a petition to another organ, with what that one needs of it, and tells the petitioner. */
@ApplicationScoped
class SendToOrgan {
  private final Petitions petitions;
  private final TransferTable transfers;
  private final OpenContent contents;
  private final PetitionTimers timers;
  private final Messages messages;
  private final DataShares shares;
  private final OrganEvents events;
  private final CurrentCaller caller;
  private final Clock clock;

  SendToOrgan(
      Petitions petitions,
      TransferTable transfers,
      OpenContent contents,
      PetitionTimers timers,
      Messages messages,
      DataShares shares,
      OrganEvents events,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.transfers = transfers;
    this.contents = contents;
    this.timers = timers;
    this.messages = messages;
    this.shares = shares;
    this.events = events;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was sent, and the petition's version. */
  record Sent(OrganTransferView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Sent send(PetitionId id, @Nullable String ifMatch, OrganTransferRequest request) {
    ProblemException.refuseAny(
        IdentifyingFaults.in("requirement", request.requirement()).stream().toList());
    Petition petition = petitions.lockForChange(id, ifMatch);
    Handler officer = Handler.of(caller.get());
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    requireAllowed(petition, request, officer, today);
    UUID transfer =
        transfers
            .add(petition, contents.of(id), request, officer, now)
            .orElseThrow(() -> new ProblemException(AgencyProblem.TRANSFER_OPEN));
    LocalDate due = request.feedbackDueOn();
    if (due != null) {
      timers.startUntil(
          petition, petition.handling(), OrganTerms.FROM_ORGAN, "转有关机关", today, due, officer);
    }
    petitions.tell(
        TimelineEntry.of(id, TimelineKind.SENT_TO_ORGAN, now, request.organ().zh(), null));
    if (!petition.anonymous()) {
      shares.record(
          petition.personRef(),
          petition.union(),
          "转有关机关处理信访事项",
          request.organ().zh(),
          Set.of(),
          PetitionTimers.RECORD_TYPE,
          id.value(),
          null);
    }
    messages.send(Notification.SENT_TO_ORGAN.of(petition));
    events.tell(
        new OrganEvent.Sent(
            transfer,
            id.value(),
            petition.number().value(),
            petition.union().value(),
            request.organ(),
            request.at(),
            due,
            now),
        1,
        now);
    return new Sent(
        transfers
            .find(transfer, false)
            .orElseThrow(() -> new IllegalStateException("just written")),
        petition.version());
  }

  private void requireAllowed(
      Petition petition, OrganTransferRequest request, Handler officer, LocalDate today) {
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    OrganRules.mayLeave(petition.sealed()).orRefuse();
    OrganRules.mayBeSent(petition.state().name()).orRefuse();
    if (!request.organ().hasMachine()) {
      throw new ProblemException(AgencyProblem.NO_MACHINE);
    }
    UnionPath own = caller.get().requireUnion();
    UnionPath at = new UnionPath(request.at());
    if (!at.contains(own) && !own.contains(at)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("at", "NOT_IN_LINE", "须在本工会上下级所在地", "must be the union, one above or one below");
    }
    OrganRules.mayBeNamed(petition.anonymous(), Boolean.TRUE.equals(request.consent())).orRefuse();
    LocalDate due = request.feedbackDueOn();
    if (due != null) {
      OrganRules.dayLiesAhead(due, today).orRefuse();
    }
  }
}
