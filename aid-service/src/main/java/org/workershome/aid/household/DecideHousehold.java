package org.workershome.aid.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidEvents;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.publicity.Publicities;

/** Submission, review and approval: three different people. */
@ApplicationScoped
class DecideHousehold {
  private final Households households;
  private final Assessments assessments;
  private final KeptFacts facts;
  private final Rows rows;
  private final AidEvents events;
  private final AidAudit audit;
  private final Publicities publicities;
  private final PublicityDemand demand;
  private final CurrentCaller caller;
  private final Clock clock;

  DecideHousehold(
      Households households,
      Assessments assessments,
      KeptFacts facts,
      Rows rows,
      AidEvents events,
      AidAudit audit,
      Publicities publicities,
      PublicityDemand demand,
      CurrentCaller caller,
      Clock clock) {
    this.households = households;
    this.assessments = assessments;
    this.facts = facts;
    this.rows = rows;
    this.events = events;
    this.audit = audit;
    this.publicities = publicities;
    this.demand = demand;
    this.caller = caller;
    this.clock = clock;
  }

  void submit(UUID id, @Nullable String ifMatch) {
    Household household = households.locked(id, ifMatch);
    if (!(household.state() instanceof HouseholdState.Draft draft)) {
      throw Households.illegal(household, "submission");
    }
    SeparationRules.requireNotHisOwn(Actor.of(caller.get()), household.personRef());
    if (!household.complete()) {
      throw new ProblemException(AidProblem.INCOMPLETE)
          .detail("请先填写家庭情况", "The particulars have to be written down first");
    }
    assessments.requireCurrent(id);
    rows.change(
        "update household set state = ?, version = version + 1 where id = ?",
        draft.submit().status(),
        id);
    note("household-submitted", household, draft.submit());
  }

  void review(UUID id, @Nullable String ifMatch, ReviewRequest request) {
    Household household = households.locked(id, ifMatch);
    if (!(household.state() instanceof HouseholdState.Submitted submitted)) {
      throw Households.illegal(household, "review");
    }
    Actor reviewer = actor(household, household.maker(), facts.recorder(id));
    boolean passed = request.outcome() == ReviewOutcome.PASS;
    rows.change(
        "update household set state = ?, reviewer_subject = ?, reviewer_ref = ?, review_opinion = ?,"
            + " version = version + 1 where id = ?",
        submitted.review(request.outcome()).status(),
        passed ? reviewer.subject() : null,
        passed ? reviewer.personRef() : null,
        request.opinion().strip(),
        id);
    if (passed) {
      assessments.record(household, reviewer, request.category());
    }
    note("household-reviewed", household, submitted.review(request.outcome()));
  }

  void approve(UUID id, @Nullable String ifMatch, ApprovalRequest request) {
    Household household = households.locked(id, ifMatch);
    if (!(household.state() instanceof HouseholdState.Reviewed reviewed)) {
      throw Households.illegal(household, "approval");
    }
    Actor approver = actor(household, household.maker(), facts.recorder(id), household.reviewer());
    HouseholdState after = reviewed.decide(request.outcome());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    boolean filed = after instanceof HouseholdState.Filed;
    if (filed) {
      requireShown(household, today);
    }
    rows.change(
        "update household set state = ?, approver_subject = ?, approver_ref = ?,"
            + " approval_opinion = ?, filed_on = ?, closed_on = ?, version = version + 1 where id = ?",
        after.status(),
        approver.subject(),
        approver.personRef(),
        request.opinion().strip(),
        filed ? today : null,
        filed ? null : today,
        id);
    if (!filed) {
      rows.change("delete from person_on_file where household_id = ?", id);
    }
    note("household-decided", household, after);
    tell(household, request.outcome(), today, now);
  }

  /**
   * Where the unit is to be shown its files, one is approved after that only, without an objection
   * that holds; where it need not be, one that is shown nevertheless waits for the end of it. A
   * refusal waits for nothing.
   */
  private void requireShown(Household household, LocalDate today) {
    String id = household.id().toString();
    if (demand.workingDays(new UnionPath(household.unionPath()), today) > 0) {
      publicities.requireFinished(HouseholdPublicity.CODE, id);
    } else {
      publicities.requireNoneUnfinished(HouseholdPublicity.CODE, id);
    }
  }

  private void note(String action, Household household, HouseholdState after) {
    audit.moved(
        action,
        "household",
        household.id(),
        household.unionPath(),
        household.personRef(),
        household.state().status(),
        after.status());
  }

  private void tell(Household household, ApprovalOutcome outcome, LocalDate today, Instant now) {
    long version = household.version() + 1;
    if (outcome == ApprovalOutcome.APPROVE) {
      events.filed(
          household.id(),
          version,
          household.number(),
          household.unionPath(),
          household.personRef(),
          today,
          now);
    }
    for (UUID petition : households.petitionsOf(household.id())) {
      events.decided(household.id(), version, petition, outcome.name(), now);
    }
  }

  private Actor actor(Household household, @Nullable Actor... before) {
    Actor actor = Actor.of(caller.get());
    SeparationRules.requireNotHisOwn(actor, household.personRef());
    SeparationRules.requireSomebodyElse(actor, Arrays.asList(before));
    return actor;
  }
}
