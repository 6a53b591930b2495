package org.workershome.petition.sponsorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;

/**
 * A sponsor has left: another leader takes his place, with all that was done so far. He takes it
 * himself; nobody puts another into it.
 */
@ApplicationScoped
class SubstituteSponsor {
  private final Petitions petitions;
  private final SponsorshipTable sponsorships;
  private final CaseSql sql;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;

  SubstituteSponsor(
      Petitions petitions,
      SponsorshipTable sponsorships,
      CaseSql sql,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller) {
    this.petitions = petitions;
    this.sponsorships = sponsorships;
    this.sql = sql;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SponsorCase.Step handle(PetitionId id, @Nullable String ifMatch, SubstitutionRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    var leader = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), leader.personRef()).orRefuse();
    SponsorshipView open =
        sponsorships
            .of(id)
            .filter(each -> each.signedOffOn() == null)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    if (sponsorships.isSponsor(open.id(), leader.personRef())) {
      throw new ProblemException(PetitionProblem.SPONSORED_BEFORE);
    }
    sql.change(
        "update petition_sponsorship set sponsor_subject = ?, sponsor_name = ?, sponsor_ref = ?,"
            + " version = version + 1 where id = ?",
        leader.subject(),
        leader.name(),
        leader.personRef(),
        open.id());
    timers.answeredForBy(id, leader, SponsorshipTerms.CONTACT);
    audit.record(
        AuditEntry.of("petition-sponsor-substituted", "petition", id)
            .in(petition.union())
            .about(petition.personRef())
            .why(request.reason().strip())
            .changed("sponsor", open.sponsor(), leader.name()));
    return new SponsorCase.Step(
        sponsorships.of(id).orElseThrow(() -> new IllegalStateException("just written")),
        petition.version());
  }
}
