package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.Messages;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionOpening;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.PushUp;

/** Receives and registers what a member of staff enters for somebody. */
@ApplicationScoped
class OpenPetition implements PetitionOpening {
  private final Receipts receipts;
  private final PetitionRow table;
  private final Petitions petitions;
  private final PetitionTimers timers;
  private final Messages messages;
  private final PushUp pushUp;
  private final AuditTrail audit;
  private final CurrentCaller caller;

  OpenPetition(
      Receipts receipts,
      PetitionRow table,
      Petitions petitions,
      PetitionTimers timers,
      Messages messages,
      PushUp pushUp,
      AuditTrail audit,
      CurrentCaller caller) {
    this.receipts = receipts;
    this.table = table;
    this.petitions = petitions;
    this.timers = timers;
    this.messages = messages;
    this.pushUp = pushUp;
    this.audit = audit;
    this.caller = caller;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened open(New entered) {
    var clerk = Handler.of(caller.get());
    IntakeRules.mayBeTaken(entered.category()).orRefuse();
    if (entered.person() != null) {
      HandlingRules.mayHandle(entered.person(), clerk.personRef()).orRefuse();
    }
    Receipt receipt = receipts.make(entered.union(), entered.person(), entered.receivedOn());
    table.add(receipt, entered, false, clerk);
    audit.record(
        AuditEntry.of("petition-entered", "petition", receipt.id())
            .in(receipt.union())
            .about(receipt.personRef())
            .changed("state", null, PetitionStateName.RECEIVED)
            .changed("channel", null, entered.channel()));
    Petition received = petitions.find(new PetitionId(receipt.id()));
    if (isAddressed(entered)) {
      timers.start(
          received, receipt.union(), ProcedureTerms.NOTICE, "收到信访事项", receipt.receivedOn(), clerk);
    }
    if (entered.channel() == PetitionChannel.DIRECT_LINE) {
      timers.start(
          received,
          receipt.union(),
          ProcedureTerms.DIRECT_LINE,
          "收到诉求",
          receipt.receivedOn(),
          clerk);
    }
    Petition registered =
        petitions.record(new PetitionChange.Registered(received, clerk, receipt.receivedAt()));
    if (!Nobody.is(receipt.personRef()) || entered.phone() != null) {
      messages.send(Notification.REGISTERED.of(registered));
    }
    if (entered.urgent()) {
      pushUp.start(registered, "登记紧急信访事项", receipt.receivedOn(), clerk);
    }
    return new Opened(registered, receipt.queryCode().value());
  }

  /** A notice is owed to somebody: of an anonymous letter nobody waits for one. */
  private static boolean isAddressed(New entered) {
    return entered.person() != null
        || entered.name() != null
        || entered.phone() != null
        || entered.address() != null
        || entered.channel() == PetitionChannel.GROUP_VISIT;
  }
}
