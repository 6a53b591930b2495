package org.workershome.petition.sponsorship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.BacklogCases;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;

/**
 * A leader takes a hard case in charge, keeps in touch, and signs it off once the four guarantees
 * are met. None of it moves the petition, nor any of its terms.
 */
@ApplicationScoped
class SponsorCase {
  private final Petitions petitions;
  private final SponsorshipTable sponsorships;
  private final BacklogCases backlog;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  SponsorCase(
      Petitions petitions,
      SponsorshipTable sponsorships,
      BacklogCases backlog,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.sponsorships = sponsorships;
    this.backlog = backlog;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** The sponsorship after a step, and the petition's version. */
  record Step(SponsorshipView view, long version) {}

  /** Of what has ended only a case of the backlog: somebody sees to it that it stays at rest. */
  @Transactional(Transactional.TxType.MANDATORY)
  Step take(PetitionId id, @Nullable String ifMatch, SponsorRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    var leader = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), leader.personRef()).orRefuse();
    boolean ended = petition.state().name().isEnd();
    if (!petition.state().name().isWorkedOn() && !(ended && backlog.isListed(id))) {
      throw petition.illegal(PetitionMove.CLOSING);
    }
    Instant now = LocalDates.now(clock);
    if (!sponsorships.take(petition, leader, request, ended, now)) {
      throw new ProblemException(PetitionProblem.SPONSORED_BEFORE);
    }
    nextContact(petition, leader, request.visitEveryDays(), LocalDates.of(now));
    note(petition, "petition-sponsored", request.reason().strip());
    return step(petition);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Step add(PetitionId id, @Nullable String ifMatch, SponsorStepRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    SponsorshipView open = mine(id);
    Instant now = LocalDates.now(clock);
    var leader = Handler.of(caller.get());
    if (!sponsorships.add(petition, open.id(), request, leader, now)) {
      throw new ProblemException(PetitionProblem.GUARANTEE_MET);
    }
    if (!SponsorStepKind.GUARANTEES.contains(request.kind())) {
      timers.done(id, LocalDates.of(now), SponsorshipTerms.CONTACT);
      nextContact(petition, leader, open.visitEveryDays(), LocalDates.of(now));
    }
    note(petition, "petition-sponsor-step", request.kind().name());
    return step(petition);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Step signOff(PetitionId id, @Nullable String ifMatch, SignOffRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    SponsorshipView open = mine(id);
    Set<SponsorStepKind> done = EnumSet.copyOf(SponsorStepKind.GUARANTEES);
    done.removeAll(open.missing());
    SponsorshipRules.mayBeSignedOff(done).orRefuse();
    LocalDate today = LocalDates.of(clock.instant());
    sponsorships.signOff(open.id(), request.note().strip(), today);
    timers.cancel(id, "包案销号", SponsorshipTerms.CONTACT);
    note(petition, "petition-sponsorship-signed-off", request.note().strip());
    return step(petition);
  }

  /**
   * @throws ProblemException 404 when the petition is not for the caller, or nobody has it in
   *     charge
   */
  @Transactional
  SponsorshipView of(PetitionId id) {
    petitions.find(id);
    return sponsorships.of(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** The caller's own, newest first. */
  @Transactional
  Page<SponsorshipView> mine(@Nullable Integer limit, @Nullable String cursor) {
    String leader = caller.get().requirePersonRef();
    return sponsorships.heldBy(leader, PageRequest.of(limit, cursor, leader));
  }

  private SponsorshipView mine(PetitionId id) {
    SponsorshipView open =
        sponsorships
            .of(id)
            .filter(each -> each.signedOffOn() == null)
            .orElseThrow(() -> new ProblemException(PetitionProblem.NOT_THE_SPONSOR));
    if (!sponsorships.isSponsor(open.id(), caller.get().requirePersonRef())) {
      throw new ProblemException(PetitionProblem.NOT_THE_SPONSOR);
    }
    return open;
  }

  private void nextContact(Petition petition, Handler leader, int days, LocalDate today) {
    timers.startUntil(
        petition,
        petition.union(),
        SponsorshipTerms.CONTACT,
        "包案走访通话",
        today,
        today.plusDays(days),
        leader);
  }

  private void note(Petition petition, String action, String why) {
    audit.record(
        AuditEntry.of(action, "petition", petition.id())
            .in(petition.union())
            .about(petition.personRef())
            .why(why));
  }

  private Step step(Petition petition) {
    return new Step(
        sponsorships.of(petition.id()).orElseThrow(() -> new IllegalStateException("just written")),
        petition.version());
  }
}
