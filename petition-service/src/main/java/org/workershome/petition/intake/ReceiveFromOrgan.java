package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.petition.core.OrganReference;
import org.workershome.petition.core.PetitionArrival;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionOpening;
import org.workershome.petition.core.PetitionStateName;

/** Receives what another organ transfers, as {@link OpenPetition} does at the counter. */
@ApplicationScoped
class ReceiveFromOrgan implements PetitionArrival {
  private final Receipts receipts;
  private final PetitionRow table;
  private final AuditTrail audit;

  ReceiveFromOrgan(Receipts receipts, PetitionRow table, AuditTrail audit) {
    this.receipts = receipts;
    this.table = table;
    this.audit = audit;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Arrived receive(PetitionOpening.New petition, OrganReference from) {
    IntakeRules.mayBeTaken(petition.category()).orRefuse();
    Receipt receipt = receipts.make(petition.union(), petition.person());
    table.add(receipt, petition, false, null, from.zh());
    audit.record(
        AuditEntry.of("petition-transferred-in", "petition", receipt.id())
            .in(receipt.union())
            .about(receipt.personRef())
            .changed("state", null, PetitionStateName.RECEIVED)
            .changed("organ", null, from.organ()));
    return new Arrived(
        new PetitionId(receipt.id()),
        receipt.number(),
        receipt.union(),
        receipt.personRef(),
        receipt.receivedAt(),
        receipt.receivedOn(),
        receipt.noticeDueOn());
  }
}
