package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Columns;
import org.workershome.petition.core.Nobody;

/** The roster of a collective dispute, its representatives, and what the others consent to. */
@ApplicationScoped
class Represent {
  private final Mediations mediations;
  private final PartyTable table;
  private final PersonRefs persons;

  Represent(Mediations mediations, PartyTable table, PersonRefs persons) {
    this.mediations = mediations;
    this.table = table;
    this.persons = persons;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation enter(MediationId id, @Nullable String ifMatch, DisputePartiesRequest request) {
    Mediation mediation = collective(MediationMove.ROSTER, id, ifMatch);
    LocalDate today = mediations.today();
    List<DisputePartyRequest> wanted = request.parties();
    List<FieldFault> faults = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String field = "parties[" + i + "].citizenId";
      String citizenId = wanted.get(i).citizenId();
      if (citizenId != null) {
        CitizenId.flaw(citizenId, today).map(flaw -> flaw.in(field)).ifPresent(faults::add);
      }
    }
    ProblemException.refuseAny(faults);
    if (table.of(id).size() + wanted.size() > mediation.headcount()) {
      throw new ProblemException(MediationProblem.ROSTER_FULL)
          .with("headcount", mediation.headcount());
    }
    for (DisputePartyRequest each : wanted) {
      String person =
          each.citizenId() == null ? Nobody.of(Ids.next()) : persons.ofCitizenId(each.citizenId());
      if (!table.add(mediation, each.name().strip(), person, mediations.now())) {
        throw new ProblemException(MediationProblem.ON_ROSTER_BEFORE);
      }
    }
    return mediations.record(mediation, MediationMove.ROSTER, mediation.state(), Columns.none());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Mediation represent(
      MediationId id, @Nullable String ifMatch, DisputeRepresentativesRequest request) {
    Mediation mediation = mediations.lockFor(MediationMove.REPRESENTATION, id, ifMatch);
    CollectiveRules.mayRepresent(mediation.collective(), request.parties().size()).orRefuse();
    onRoster(id, request.parties());
    table.represent(id, request.parties());
    return mediations.record(
        mediation, MediationMove.REPRESENTATION, mediation.state(), Columns.none());
  }

  /** The last answer counts. A settlement is asked about when its terms are on paper. */
  @Transactional(Transactional.TxType.MANDATORY)
  Mediation consent(MediationId id, @Nullable String ifMatch, PartyConsentsRequest request) {
    Mediation mediation = collective(MediationMove.CONSENT, id, ifMatch);
    LocalDate today = mediations.today();
    List<FieldFault> faults = new ArrayList<>();
    PlainText.outside("on", request.on(), mediation.receivedOn(), today).ifPresent(faults::add);
    if (request.to() == ConsentTo.SETTLEMENT && mediation.state() == MediationState.OPEN) {
      faults.add(
          new FieldFault(
              "to", "NO_TERMS_YET", "尚无协议文本，不能征求和解意见", "There are no terms to consent to yet"));
    }
    ProblemException.refuseAny(faults);
    onRoster(
        id,
        request.answers().stream().map(PartyConsentRequest::partyId).collect(Collectors.toSet()));
    for (PartyConsentRequest each : request.answers()) {
      table.consent(
          each.partyId(), each.consent(), request.to(), request.on(), request.proof().strip());
    }
    return mediations.record(mediation, MediationMove.CONSENT, mediation.state(), Columns.none());
  }

  @Transactional
  DisputePartiesView list(MediationId id) {
    mediations.find(id);
    return new DisputePartiesView(table.of(id).stream().map(DisputePartyView::of).toList());
  }

  private Mediation collective(MediationMove move, MediationId id, @Nullable String ifMatch) {
    Mediation mediation = mediations.lockFor(move, id, ifMatch);
    if (!mediation.collective()) {
      throw new ProblemException(MediationProblem.NOT_COLLECTIVE);
    }
    return mediation;
  }

  private void onRoster(MediationId id, Set<UUID> parties) {
    Set<UUID> known = table.of(id).stream().map(PartyTable.Party::id).collect(Collectors.toSet());
    if (!known.containsAll(parties)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("parties", "NOT_ON_ROSTER", "不在本争议的名册中", "Not on the roster of this dispute");
    }
  }
}
