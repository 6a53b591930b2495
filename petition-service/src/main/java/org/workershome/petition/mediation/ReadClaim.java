package org.workershome.petition.mediation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.Petitions;

/** Makes a claim complete, and asks whether it may be mediated at all. */
@ApplicationScoped
class ReadClaim {
  private final Petitions petitions;
  private final PetitionFacts facts;
  private final RosterTable roster;

  ReadClaim(Petitions petitions, PetitionFacts facts, RosterTable roster) {
    this.petitions = petitions;
    this.facts = facts;
    this.roster = roster;
  }

  /**
   * @param more faults that the body has beside those of its claim
   * @throws ProblemException 400 with every fault, 404 for a petition or a body that is not there,
   *     or 422
   */
  Claim of(DisputeClaimRequest request, List<FieldFault> more) {
    Petition petition =
        request.petitionId() == null ? null : petitions.find(new PetitionId(request.petitionId()));
    List<FieldFault> faults = new ArrayList<>(more);
    faults.addAll(faults(request, petition == null));
    ProblemException.refuseAny(faults);
    if (petition != null) {
      MediationRules.mayComeFrom(petition.sealed()).orRefuse();
    }
    PetitionFacts.Found found = petition == null ? null : facts.of(petition.id());
    PetitionMatter matter = request.matter();
    if (matter == null) {
      matter = requireNonNull(petition).matter();
    }
    MediationRules.mayBeMediated(matter).orRefuse();
    DisputeEmployerRequest named = request.employer();
    Employer employer = named == null ? requireNonNull(found).employer() : named.employer();
    if (request.committeeId() != null) {
      Committee body =
          roster
              .committee(request.committeeId())
              .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
      MediatorRules.mayTake(body, employer).orRefuse();
    }
    String told = request.facts();
    int headcount = request.headcount() == null ? 1 : request.headcount();
    boolean collective =
        CollectiveRules.isCollective(headcount, Boolean.TRUE.equals(request.commonClaim()));
    return new Claim(
        petition,
        request.committeeId(),
        matter,
        told == null ? requireNonNull(found).text() : told.strip(),
        employer,
        request.amountClaimed() == null && found != null
            ? found.amountClaimed()
            : request.amountClaimed(),
        headcount,
        collective,
        CollectiveRules.isPriority(collective, Boolean.TRUE.equals(request.collectiveContract())));
  }

  private static List<FieldFault> faults(DisputeClaimRequest request, boolean direct) {
    List<FieldFault> faults = new ArrayList<>();
    if (direct && request.matter() == null) {
      faults.add(missing("claim.matter"));
    }
    if (direct && request.facts() == null) {
      faults.add(missing("claim.facts"));
    }
    if (request.facts() != null && request.facts().isBlank()) {
      faults.add(missing("claim.facts"));
    }
    DisputeEmployerRequest employer = request.employer();
    if (direct && employer == null) {
      faults.add(missing("claim.employer"));
    }
    if (employer != null) {
      employer.fault("claim.employer").ifPresent(faults::add);
    }
    Money amount = request.amountClaimed();
    if (amount != null && !amount.isPositive()) {
      faults.add(
          new FieldFault(
              "claim.amountClaimed.amount", "POSITIVE", "须大于零", "must be more than zero"));
    }
    return faults;
  }

  private static FieldFault missing(String field) {
    return new FieldFault(field, "REQUIRED", "不能为空", "must be there");
  }
}
