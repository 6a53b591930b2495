package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Petitions;

/**
 * What was filed as something else and is an accusation is sealed: the union above the accused one
 * has it from then on, and who sealed it does not see it any more. Only before anything was decided
 * on it, because what was decided is known. Its first handler stays who he was; its owner is
 * whoever takes it up above.
 */
@ApplicationScoped
class SealPetition {
  private static final String SEAL =
      """
      update petition set sealed = true, category = 'ACCUSATION', handling_path = ?::ltree, owner_subject = null,
        owner_name = null, owner_ref = null, owner_since = null, version = version + 1
      where id = ?""";

  private final Petitions petitions;
  private final JoinedGroups groups;
  private final Doors doors;
  private final CaseSql sql;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  SealPetition(
      Petitions petitions,
      JoinedGroups groups,
      Doors doors,
      CaseSql sql,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.groups = groups;
    this.doors = doors;
    this.sql = sql;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SealingView handle(PetitionId id, @Nullable String ifMatch, SealingRequest request) {
    ProblemException.refuseAny(doors.faults(request.accusedPersons()));
    Petition petition = petitions.lockForChange(id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    boolean undecided =
        switch (petition.state().name()) {
          case RECEIVED, REGISTERED -> true;
          default -> false;
        };
    if (petition.sealed() || !undecided) {
      throw new ProblemException(PetitionProblem.NOT_TO_BE_SEALED)
          .with("state", petition.state().name())
          .with("legalMoves", petition.state().moves());
    }
    if (!groups.with(id).isEmpty()) {
      throw new ProblemException(PetitionProblem.GROUP_LEADS_OTHERS);
    }
    UnionPath superior = TakeAccusation.superior(petition.union(), request.accusedUnion());
    Instant now = LocalDates.now(clock);
    doors.closeToOthers(id.value());
    doors.openToClerk(id.value(), officer.personRef(), now);
    doors.seal(id.value());
    sql.change(SEAL, superior.value(), id.value());
    doors.open(id.value(), superior, request.accusedPersons(), officer.personRef(), now);
    audit.record(
        AuditEntry.of("petition-sealed", "petition", id)
            .in(petition.union())
            .about(petition.personRef())
            .why(request.reason().strip())
            .changed("category", petition.category(), "ACCUSATION")
            .changed("handling", petition.handling(), superior));
    doors.closeToClerk(id.value(), officer.personRef());
    return new SealingView(id.value(), petition.number().value(), superior.value());
  }
}
