package org.workershome.petition.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.OrganEvent;
import org.workershome.petition.core.OrganEvents;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * An organ fetches what was sent to it and answers: it has it, does not take it, or says what came
 * of it. The same answer may be sent again; another one is refused.
 */
@ApplicationScoped
class AnswerTransfer {
  private final TransferTable transfers;
  private final Petitions petitions;
  private final PetitionTimers timers;
  private final OrganEvents events;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  AnswerTransfer(
      TransferTable transfers,
      Petitions petitions,
      PetitionTimers timers,
      OrganEvents events,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.transfers = transfers;
    this.petitions = petitions;
    this.timers = timers;
    this.events = events;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** What the organ reads is somebody's: each look is in the audit. */
  @Transactional
  Page<OrganTransferView> list(boolean openOnly, PageRequest page) {
    Caller machine = caller.get();
    Page<OrganTransferView> found =
        Page.of(
            transfers.page(CallingOrgan.of(machine), machine.requireUnion(), openOnly, page),
            page,
            last -> new PageCursor(last.sentAt(), last.id()));
    for (OrganTransferView each : found.items()) {
      audit.record(
          AuditEntry.of("petition-shown-to-organ", PetitionTimers.RECORD_TYPE, each.petitionId())
              .in(new UnionPath(each.union())));
    }
    return found;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  OrganTransferView acknowledge(UUID id, AcknowledgementRequest request) {
    ProblemException.refuseAny(
        IdentifyingFaults.in("reference", request.reference()).stream().toList());
    TransferTable.Sent sent = locked(id);
    String reference = request.reference().strip();
    if (reference.equals(sent.view().organReference())) {
      return sent.view();
    }
    require(sent.view(), OrganTransferState.ACKNOWLEDGED);
    Instant now = LocalDates.now(clock);
    transfers.acknowledge(id, reference, now);
    return told(sent, OrganTransferState.ACKNOWLEDGED, TimelineKind.ORGAN_ACKNOWLEDGED, now);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  OrganTransferView refuse(UUID id, RefusalRequest request) {
    return answer(
        id, OrganTransferState.REFUSED, TimelineKind.ORGAN_REFUSED, request.reason().strip());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  OrganTransferView feedBack(UUID id, OrganFeedbackRequest request) {
    return answer(
        id, OrganTransferState.FED_BACK, TimelineKind.ORGAN_FED_BACK, request.text().strip());
  }

  private OrganTransferView answer(
      UUID id, OrganTransferState state, TimelineKind kind, String words) {
    TransferTable.Sent sent = locked(id);
    if (sent.view().state() == state && words.equals(sent.view().answer())) {
      return sent.view();
    }
    require(sent.view(), state);
    Instant now = LocalDates.now(clock);
    transfers.answer(id, state, words, caller.get().subject(), now);
    PetitionId petition = new PetitionId(sent.view().petitionId());
    if (state == OrganTransferState.FED_BACK) {
      timers.done(petition, LocalDates.of(now), OrganTerms.FROM_ORGAN);
    } else {
      timers.cancel(petition, "有关机关未予接收", OrganTerms.FROM_ORGAN);
    }
    return told(sent, state, kind, now);
  }

  private OrganTransferView told(
      TransferTable.Sent sent, OrganTransferState state, TimelineKind kind, Instant now) {
    OrganTransferView before = sent.view();
    petitions.tellUnseen(
        TimelineEntry.of(new PetitionId(before.petitionId()), kind, now, before.organ().zh(), null),
        new UnionPath(before.union()),
        sent.personRef());
    events.tell(
        new OrganEvent.Answered(
            before.id(),
            before.petitionId(),
            before.petitionNumber(),
            before.union(),
            before.organ(),
            before.at(),
            state.name(),
            now),
        sent.version() + 1,
        now);
    return transfers
        .find(before.id(), true)
        .orElseThrow(() -> new IllegalStateException("just written"));
  }

  private static void require(OrganTransferView sent, OrganTransferState wanted) {
    if (!sent.legalMoves().contains(wanted)) {
      throw new ProblemException(AgencyProblem.ORGAN_ANSWERED_OTHERWISE)
          .with("state", sent.state().name())
          .with("legalMoves", sent.legalMoves());
    }
  }

  private TransferTable.Sent locked(UUID id) {
    return transfers.locked(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
