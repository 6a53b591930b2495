package org.workershome.petition.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.OrganEvent;
import org.workershome.petition.core.OrganEvents;
import org.workershome.petition.core.OrganReference;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** Tells the organ that transferred a petition what came of it: once. */
@ApplicationScoped
class InformOrgan {
  private final Petitions petitions;
  private final ReceiptTable receipts;
  private final TransferTable transfers;
  private final PetitionTimers timers;
  private final OrganEvents events;
  private final CurrentCaller caller;
  private final Clock clock;

  InformOrgan(
      Petitions petitions,
      ReceiptTable receipts,
      TransferTable transfers,
      PetitionTimers timers,
      OrganEvents events,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.receipts = receipts;
    this.transfers = transfers;
    this.timers = timers;
    this.events = events;
    this.caller = caller;
    this.clock = clock;
  }

  /** The petition's traffic with organs, and its version. */
  record Informed(OrgansView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Informed inform(PetitionId id, @Nullable String ifMatch, OrganFeedbackRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    Handler officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    ReceiptTable.Known known =
        receipts.of(id).orElseThrow(() -> new ProblemException(AgencyProblem.NOT_FROM_AN_ORGAN));
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    if (!receipts.inform(known.id(), request.text().strip(), officer, today, now)) {
      throw new ProblemException(AgencyProblem.INFORMED_BEFORE);
    }
    timers.done(id, today, OrganTerms.TO_ORGAN);
    OrganReference from = known.from();
    petitions.tell(TimelineEntry.of(id, TimelineKind.ORGAN_INFORMED, now, from.zh(), null));
    events.tell(
        new OrganEvent.Informed(
            known.id(),
            id.value(),
            petition.number().value(),
            petition.union().value(),
            from.organ(),
            from.at().value(),
            from.number(),
            today),
        2,
        now);
    return new Informed(view(id), petition.version());
  }

  /** Which organ it came from, and which it was sent to. */
  @Transactional
  OrgansView of(PetitionId id) {
    petitions.find(id); // 404 rather than an empty answer for what is not the caller's
    return view(id);
  }

  private OrgansView view(PetitionId id) {
    return new OrgansView(receipts.of(id).map(OrganReceiptView::of).orElse(null), transfers.of(id));
  }
}
