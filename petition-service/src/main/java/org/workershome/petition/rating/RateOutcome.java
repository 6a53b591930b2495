package org.workershome.petition.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.Timers;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.Ruling;
import org.workershome.petition.rating.OutcomeTable.Mine;

/**
 * Each member of a group rates what became of his own matter, once; who is unsatisfied is called
 * back, each by a day of his own.
 */
@ApplicationScoped
class RateOutcome {
  /** Of a member among the records that timers run on. */
  private static final String RECORD_TYPE = "petition-member";

  private final Petitions petitions;
  private final OutcomeTable outcomes;
  private final JoinedGroups groups;
  private final Timers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  RateOutcome(
      Petitions petitions,
      OutcomeTable outcomes,
      JoinedGroups groups,
      Timers timers,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.outcomes = outcomes;
    this.groups = groups;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** A rating after the call back, and the petition's version. */
  record Called(OutcomeRatingView view, long version) {}

  /**
   * @throws ProblemException 404 for who is not on the roster
   */
  @Transactional
  MyOutcomeView mine(PetitionId id) {
    Petition petition = leading(id);
    return view(petition, own(petition.id()), LocalDates.of(clock.instant()));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  MyOutcomeView rate(PetitionId id, OutcomeRatingRequest request) {
    Petition petition = leading(id);
    Mine own = own(petition.id());
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    RatingRules.outcomeMayBeRated(own.outcome()).orRefuse();
    RatingRules.inWindow(own.outcomeOn(), today).orRefuse();
    if (outcomes.ratingOf(own.member()).isPresent()) {
      throw new ProblemException(PetitionProblem.RATED_BEFORE);
    }
    LocalDate callBack =
        request.satisfaction() == Satisfaction.UNSATISFIED
            ? calledBackBy(petition, own, today)
            : null;
    if (!outcomes.rate(petition, own, request, callBack, now)) {
      throw new ProblemException(PetitionProblem.RATED_BEFORE);
    }
    audit.record(
        AuditEntry.of("group-outcome-rated", RECORD_TYPE, own.member())
            .in(petition.union())
            .about(own.personRef())
            .changed("satisfaction", null, request.satisfaction()));
    return view(petition, own, today);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Called callBack(PetitionId id, UUID member, @Nullable String ifMatch, CallBackRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    OutcomeRatingView rated = one(id, member);
    Instant now = LocalDates.now(clock);
    if (rated.callBackDueOn() == null
        || !outcomes.calledBack(member, request.result().strip(), Handler.of(caller.get()), now)) {
      throw new ProblemException(PetitionProblem.NO_CALL_BACK_OWED);
    }
    timers.running(RECORD_TYPE, member).stream()
        .filter(running -> running.kind().equals(RatingTerms.CALL_BACK))
        .forEach(running -> timers.complete(running.id(), LocalDates.of(now)));
    audit.record(
        AuditEntry.of("group-member-called-back", RECORD_TYPE, member).in(petition.union()));
    return new Called(one(id, member), petition.version());
  }

  @Transactional
  OutcomeRatingsView of(PetitionId id) {
    petitions.find(id); // 404 rather than an empty list for what is not the caller's
    return new OutcomeRatingsView(outcomes.of(id));
  }

  private @Nullable LocalDate calledBackBy(Petition petition, Mine own, LocalDate today) {
    return timers
        .start(
            new TimerStart(
                new TimerSubject(RECORD_TYPE, own.member(), petition.handling(), own.personRef()),
                RatingTerms.CALL_BACK,
                "集体访成员评价不满意",
                today,
                null))
        .dueOn();
  }

  /** Who stands on two rosters that go on as one has one matter, by whichever number he asks. */
  private Petition leading(PetitionId id) {
    petitions.find(id);
    return petitions.find(groups.leadOf(id).orElse(id));
  }

  private Mine own(PetitionId id) {
    return outcomes
        .mine(id, caller.get().requirePersonRef())
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private OutcomeRatingView one(PetitionId id, UUID member) {
    return outcomes.of(id).stream()
        .filter(each -> each.memberId().equals(member))
        .findFirst()
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private MyOutcomeView view(Petition petition, Mine own, LocalDate today) {
    OutcomeRatingView rating = outcomes.ratingOf(own.member()).orElse(null);
    boolean mayRate =
        rating == null
            && RatingRules.outcomeMayBeRated(own.outcome()) instanceof Ruling.Granted
            && RatingRules.inWindow(own.outcomeOn(), today) instanceof Ruling.Granted;
    return new MyOutcomeView(
        petition.id().value(),
        own.member(),
        own.representative(),
        own.outcome(),
        own.outcome() == null ? null : own.outcome().zh(),
        own.note(),
        own.outcomeOn(),
        mayRate,
        rating);
  }
}
