package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Policies, from draft to retirement: one administrator drafts, another puts in force. In the
 * transaction at hand.
 */
@Singleton
class Policies {
  private final PolicyTable table;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Delegations delegations;
  private final Moves moves;

  Policies(
      PolicyTable table,
      AuditTrail audit,
      CurrentCaller callers,
      Delegations delegations,
      Moves moves) {
    this.table = table;
    this.audit = audit;
    this.callers = callers;
    this.delegations = delegations;
    this.moves = moves;
  }

  /** Which policy would be used, and what of it a request would need. */
  record Forecast(Policy policy, List<RequiredStep> steps) {}

  Page<Policy> list(@Nullable String code, PageRequest page) {
    return Page.of(
        table.list(code, page), page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  Policy get(UUID id) {
    return table.find(id).orElseThrow(Moves::notFound);
  }

  /** Who would have to approve this, if the caller asked for it today? Nothing is written. */
  Forecast simulate(
      String code,
      UnionPath union,
      @Nullable Money amount,
      Map<Integer, List<String>> rosterOfRefs) {
    UnionPath own = callers.get().requireUnion();
    if (!own.contains(union)) {
      throw Moves.notFound();
    }
    Policy policy =
        table
            .inForce(code, union, delegations.today())
            .orElseThrow(
                () ->
                    new ProblemException(ApprovalProblem.NO_APPROVAL_POLICY).with("policy", code));
    return new Forecast(
        policy,
        PolicyRules.required(
            policy,
            union,
            amount,
            ApprovalDraft.keys(rosterOfRefs),
            Person.of(callers.get()).keys()));
  }

  Policy draft(ApprovalPolicyRequest request) {
    UnionPath own = callers.get().requireUnion();
    UnionPath union =
        request.union() == null ? own : PolicyDrafting.union(request.union()).orElse(null);
    if (union == null || !own.contains(union)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "union",
              "NOT_BELOW",
              "工会不在您的管理范围内",
              "The union is neither the caller's nor below it");
    }
    List<PolicyStep> steps = PolicyDrafting.steps(request.steps());
    Person drafter = Person.of(callers.get()).requireKnown();
    UUID id = Ids.next();
    table.insert(id, request.code(), union, request.title().strip(), drafter, moves.now());
    table.replaceSteps(id, steps);
    audit.record(
        AuditEntry.of("approval-policy-drafted", "approval-policy", id)
            .in(union)
            .changed("code", null, request.code()));
    return get(id);
  }

  /** Writes a draft anew; its code and union stay. */
  Policy redraft(UUID id, @Nullable String ifMatch, ApprovalPolicyRequest request) {
    Policy found = inState(id, ifMatch, PolicyState.DRAFT, "drafting");
    boolean moved =
        request.union() != null
            && !Optional.ofNullable(found.union())
                .map(UnionPath::value)
                .equals(Optional.of(request.union()));
    if (!found.code().equals(request.code()) || moved) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("code", "FIXED", "制度代码和适用工会不可更改", "Code and union of a draft do not change");
    }
    table.replaceSteps(id, PolicyDrafting.steps(request.steps()));
    table.retitle(id, request.title().strip());
    audit.record(
        AuditEntry.of("approval-policy-redrafted", "approval-policy", id).in(found.union()));
    return get(id);
  }

  /**
   * Puts a draft in force from a day on; the version before it ends on that day.
   *
   * @throws ProblemException 403 when the caller or the drafter is known as no person, 409 when it
   *     is no draft, 422 when the caller has drafted it
   */
  Policy activate(UUID id, @Nullable String ifMatch, PolicyActivationRequest request) {
    Policy draft = inState(id, ifMatch, PolicyState.DRAFT, "activation");
    Person activator = Person.of(callers.get()).requireKnown();
    draft.drafter().requireKnown();
    if (!Collections.disjoint(activator.keys(), draft.drafter().keys())) {
      throw new ProblemException(ApprovalProblem.SAME_ADMINISTRATOR);
    }
    LocalDate today = delegations.today();
    LocalDate from = request.from() == null ? today : request.from();
    LocalDate until = request.until();
    if (from.isBefore(today) || (until != null && !until.isAfter(from))) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              from.isBefore(today) ? "from" : "until",
              "OUT_OF_ORDER",
              "启用日期不得早于今天，停用日期须晚于启用日期",
              "From today on, and until a later day");
    }
    for (Policy before : table.activeFrom(draft, from, until)) {
      LocalDate end = before.from() == null || before.from().isBefore(from) ? from : before.from();
      table.end(before.id(), end, !end.isAfter(today));
    }
    table.activate(id, from, until, activator);
    audit.record(
        AuditEntry.of("approval-policy-activated", "approval-policy", id)
            .in(draft.union())
            .changed("state", draft.state(), PolicyState.ACTIVE)
            .changed("from", null, from)
            .changed("until", null, until));
    return get(id);
  }

  /** Ends a version today, or gives a draft up. Requests under way keep it. */
  Policy retire(UUID id, @Nullable String ifMatch, String reason) {
    Policy found = table.lock(id).orElseThrow(Moves::notFound);
    ETags.require(ifMatch, found.revision());
    if (!found.state().moves().contains("retirement")) {
      throw illegal(found);
    }
    if (found.state() == PolicyState.DRAFT) {
      table.discard(id);
    } else {
      LocalDate today = delegations.today();
      LocalDate from = found.from() == null ? today : found.from();
      table.end(id, from.isAfter(today) ? from : today, true);
    }
    audit.record(
        AuditEntry.of("approval-policy-retired", "approval-policy", id)
            .in(found.union())
            .why(reason)
            .changed("state", found.state(), PolicyState.RETIRED));
    return get(id);
  }

  private Policy inState(UUID id, @Nullable String ifMatch, PolicyState state, String move) {
    Policy found = table.lock(id).orElseThrow(Moves::notFound);
    ETags.require(ifMatch, found.revision());
    if (found.state() != state || !state.moves().contains(move)) {
      throw illegal(found);
    }
    return found;
  }

  private static ProblemException illegal(Policy policy) {
    return new ProblemException(ApprovalProblem.POLICY_MOVE_NOT_LEGAL)
        .with("state", policy.state())
        .with("legalMoves", policy.state().moves());
  }
}
