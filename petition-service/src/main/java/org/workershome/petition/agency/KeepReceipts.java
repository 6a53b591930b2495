package org.workershome.petition.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.OrganEvent;
import org.workershome.petition.core.OrganEvents;
import org.workershome.petition.core.OrganReceipts;
import org.workershome.petition.core.OrganReference;
import org.workershome.petition.core.PetitionArrival;
import org.workershome.petition.core.PetitionTimers;

/** Keeps which organ a petition came from, and tells of it. */
@ApplicationScoped
class KeepReceipts implements OrganReceipts {
  private final ReceiptTable receipts;
  private final PetitionTimers timers;
  private final OrganEvents events;

  KeepReceipts(ReceiptTable receipts, PetitionTimers timers, OrganEvents events) {
    this.receipts = receipts;
    this.timers = timers;
    this.events = events;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(PetitionArrival.Arrived petition, OrganReference from) {
    receipts.lock(from);
    if (receipts.of(from).isPresent()) {
      throw new ProblemException(AgencyProblem.REFERENCE_USED);
    }
    add(petition, from);
  }

  /** Of a number that this transaction has locked and not found. */
  UUID add(PetitionArrival.Arrived petition, OrganReference from) {
    UUID id = receipts.add(petition, from);
    if (from.feedbackDueOn() != null) {
      timers.start(petition, OrganTerms.TO_ORGAN, "收到有关机关转送", from.feedbackDueOn());
    }
    events.tell(
        new OrganEvent.Received(
            id,
            petition.id().value(),
            petition.number().value(),
            petition.union().value(),
            from.organ(),
            from.at().value(),
            from.number(),
            petition.receivedOn(),
            petition.noticeDueOn(),
            from.feedbackDueOn()),
        1,
        petition.receivedAt());
    return id;
  }
}
