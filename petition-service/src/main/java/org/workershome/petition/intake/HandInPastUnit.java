package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionOpening;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;

/** A worker goes past his unit, by the direct line to the chair's office. */
@ApplicationScoped
class HandInPastUnit {
  private final Receipts receipts;
  private final PetitionRow table;
  private final AnswerTable answers;
  private final Clock clock;
  private final Petitions petitions;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;

  HandInPastUnit(
      Receipts receipts,
      PetitionRow table,
      AnswerTable answers,
      Clock clock,
      Petitions petitions,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller) {
    this.receipts = receipts;
    this.table = table;
    this.answers = answers;
    this.clock = clock;
    this.petitions = petitions;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
  }

  /** What was handed in, and the petition's version. */
  record HandedIn(SubmittedView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  HandedIn directLine(SubmitPetitionRequest request) {
    Caller worker = worker();
    IntakeRules.mayBeTaken(request.category()).orRefuse();
    SubmitPetition.refuseFaults(request, LocalDates.of(clock.instant()));
    UnionPath office = IntakeRules.directLine(worker.requireUnion());
    Receipt receipt = receipts.make(office, worker.requirePersonRef());
    table.add(
        receipt,
        new PetitionOpening.New(
            office,
            worker.personRef(),
            null,
            request.contactPhone(),
            null,
            null,
            true,
            request.pushedUp(),
            1,
            false,
            PetitionChannel.DIRECT_LINE,
            request.category(),
            request.matter(),
            request.title(),
            request.text(),
            request.employer().name(),
            request.employer().creditCode(),
            request.amountClaimed(),
            request.contactAddress(),
            null,
            worker.requireUnion()),
        false,
        null);
    answers.add(receipt.id(), receipt.union(), receipt.personRef(), request.answers());
    return received(receipt, true, ProcedureTerms.DIRECT_LINE);
  }

  /**
   * What follows the row of whatever goes past the unit.
   *
   * @param addressed whether there is anybody to whom a notice can be given
   */
  HandedIn received(Receipt receipt, boolean addressed, String... alsoDue) {
    audit.record(
        AuditEntry.of("petition-handed-in", "petition", receipt.id())
            .in(receipt.union())
            .about(receipt.personRef())
            .changed("state", null, PetitionStateName.RECEIVED));
    Petition petition = petitions.find(new PetitionId(receipt.id()));
    if (addressed) {
      timers.start(
          petition, receipt.union(), ProcedureTerms.NOTICE, "收到信访事项", receipt.receivedOn(), null);
    }
    for (String kind : alsoDue) {
      timers.start(petition, receipt.union(), kind, "收到诉求", receipt.receivedOn(), null);
    }
    return new HandedIn(
        new SubmittedView(
            receipt.id(),
            receipt.number().value(),
            receipt.queryCode().value(),
            PetitionStateName.RECEIVED,
            receipt.receivedAt(),
            receipt.noticeDueOn()),
        petition.version());
  }

  Caller worker() {
    Caller worker = caller.get();
    if (worker.kind() != CallerKind.WORKER) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("请使用职工本人账号提交", "Submit with the worker's own account");
    }
    return worker;
  }
}
