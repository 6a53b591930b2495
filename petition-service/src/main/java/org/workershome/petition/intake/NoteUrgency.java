package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;

/** Somebody above has taken note of what is urgent. */
@ApplicationScoped
class NoteUrgency {
  private final Petitions petitions;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  NoteUrgency(
      Petitions petitions,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  UrgencyView handle(PetitionId id, @Nullable String ifMatch) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    HandlingRules.mayAcknowledge(petition.handling(), caller.get().requireUnion(), false)
        .orRefuse();
    if (timers.running(id, ProcedureTerms.URGENT_REPORT).isEmpty()) {
      throw new ProblemException(PetitionProblem.NO_REPORT_TO_ACKNOWLEDGE);
    }
    timers.done(id, LocalDates.of(clock.instant()), ProcedureTerms.URGENT_REPORT);
    audit.record(
        AuditEntry.of("petition-urgency-noted", "petition", id)
            .in(petition.union())
            .about(petition.personRef()));
    return new UrgencyView(id.value(), petition.number().value());
  }
}
