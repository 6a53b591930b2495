package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.Rows;

/** Gives a case to a mediator who may have it; and takes it from one who withdraws. */
@ApplicationScoped
class AssignMediator {
  private final Mediations mediations;
  private final RosterTable roster;
  private final PartyTable parties;
  private final Rows rows;
  private final FieldCipher cipher;
  private final CurrentCaller caller;

  AssignMediator(
      Mediations mediations,
      RosterTable roster,
      PartyTable parties,
      Rows rows,
      FieldCipher cipher,
      CurrentCaller caller) {
    this.mediations = mediations;
    this.roster = roster;
    this.parties = parties;
    this.rows = rows;
    this.cipher = cipher;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation assign(MediationId id, @Nullable String ifMatch, MediatorAssignmentRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.ASSIGNMENT, id, ifMatch);
    Mediator mediator = known(request.mediatorId());
    if (mediator.id().equals(mediation.mediator()) && !mediation.mediatorWithdrew()) {
      throw new ProblemException(MediationProblem.SAME_MEDIATOR);
    }
    if (!mediator.union().contains(mediation.union())) {
      throw new ProblemException(MediationProblem.MEDIATOR_NOT_OF_CHAIN);
    }
    MediatorRules.isEngaged(mediator, mediations.today()).orRefuse();
    Committee body = roster.committee(mediator.committee()).orElseThrow();
    MediatorRules.mayTake(body, mediation.employer()).orRefuse();
    Set<String> people = new HashSet<>(Set.of(mediation.personRef()));
    parties.of(id).forEach(party -> people.add(party.personRef()));
    MediatorRules.mayMediate(
            mediator, mediation.employer(), people, hasWithdrawn(id, mediator.id()))
        .orRefuse();
    return mediations.record(
        mediation,
        MediationMove.ASSIGNMENT,
        mediation.state(),
        Columns.none()
            .set("mediator_id", mediator.id())
            .set("mediator_ref", mediator.personRef())
            .set("mediator_withdrew", false)
            .set("committee_id", mediator.committee()),
        null,
        request.reason());
  }

  /** What he has done stays; nothing goes on before another takes his place. */
  @Transactional(Transactional.TxType.MANDATORY)
  Mediation recuse(MediationId id, @Nullable String ifMatch, RecusalRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.RECUSAL, id, ifMatch);
    UUID who = request.mediatorId() == null ? mediation.mediator() : request.mediatorId();
    if (who == null) {
      throw new ProblemException(MediationProblem.NO_MEDIATOR);
    }
    Mediator mediator = known(who);
    UUID row = Ids.next();
    int written =
        rows.change(
            """
            insert into mediation_recusal (mediation_id, mediator_id, union_path, person_ref, reason_sealed, id,
              declared_at, declared_by_ref) values (?, ?, ?::ltree, ?, ?, ?, ?, ?) on conflict do nothing\
            """,
            id.value(),
            mediator.id(),
            mediation.union(),
            mediation.personRef(),
            cipher.seal(request.reason().strip(), "mediation_recusal.reason:" + row),
            row,
            mediations.now(),
            caller.get().requirePersonRef());
    if (written == 0) {
      throw new ProblemException(MediationProblem.RECUSED_BEFORE);
    }
    boolean his = mediator.id().equals(mediation.mediator());
    return mediations.record(
        mediation,
        MediationMove.RECUSAL,
        mediation.state(),
        Columns.none().set("mediator_withdrew", his || mediation.mediatorWithdrew()),
        null,
        request.reason());
  }

  private Mediator known(UUID id) {
    return roster.mediator(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private boolean hasWithdrawn(MediationId mediation, UUID mediator) {
    return rows.one(
            "select 1 from mediation_recusal where mediation_id = ? and mediator_id = ?",
            row -> true,
            mediation.value(),
            mediator)
        .orElse(false);
  }
}
