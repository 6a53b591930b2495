package org.workershome.aid.payment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;

/** Locks, approves, cancels and closes plans; what is sent to the bank is another matter. */
@ApplicationScoped
class PlanMoves {
  private final Rows rows;
  private final PlanRows plans;
  private final PlanContent content;
  private final PlanChecks checks;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  PlanMoves(
      Rows rows,
      PlanRows plans,
      PlanContent content,
      PlanChecks checks,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.content = content;
    this.checks = checks;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** From here on nobody adds or takes away a line, and the content has a hash. */
  PlanView lock(UUID id, @Nullable String ifMatch) {
    PlanView plan = plans.held(id, ifMatch, "lock").view();
    plans.requireNoneHisOwn(id, Actor.of(caller.get()));
    requireEnvelope(plan);
    refuseBlocked(checks.of(id, plan.lineCount()));
    rows.change(
        "update payment_plan set state = 'LOCKED', content_hash = ?, locked_at = ?,"
            + " version = version + 1 where id = ?",
        content.hash(id),
        clock.instant(),
        id);
    return moved(plan, PlanState.LOCKED);
  }

  PlanView approve(UUID id, @Nullable String ifMatch, PlanApprovalRequest request) {
    PlanRows.Held held = plans.held(id, ifMatch, "approval");
    Actor approver = Actor.of(caller.get());
    SeparationRules.requireSomebodyElse(approver, List.of(held.maker()));
    plans.requireNoneHisOwn(id, approver);
    requireContent(held.view(), request.contentHash());
    rows.change(
        "update payment_plan set state = 'APPROVED', approver_subject = ?, approver_ref = ?,"
            + " approved_at = ?, version = version + 1 where id = ?",
        approver.subject(),
        approver.personRef(),
        clock.instant(),
        id);
    return moved(held.view(), PlanState.APPROVED);
  }

  /** Its grants wait again, as if the plan had never been. */
  PlanView cancel(UUID id, @Nullable String ifMatch) {
    PlanView plan = plans.held(id, ifMatch, "cancellation").view();
    rows.change("update payment_plan_line set live = false where plan_id = ? and live", id);
    rows.change(
        "update payment_plan set state = 'CANCELLED', version = version + 1 where id = ?", id);
    return moved(plan, PlanState.CANCELLED);
  }

  /** When everybody whom the bank did not pay was seen to. */
  PlanView close(UUID id, @Nullable String ifMatch) {
    PlanView plan = plans.held(id, ifMatch, "closing").view();
    long open =
        rows.one(
                "select count(*) from payment_batch b join payment_line l on l.batch_id = b.id"
                    + " where b.plan_id = ? and l.state in ('REJECTED', 'RETURNED')"
                    + " and l.handled_at is null",
                row -> row.getLong(1),
                id)
            .orElse(0L);
    if (open > 0) {
      throw new ProblemException(AidProblem.LINES_OPEN).with("open", open);
    }
    rows.change(
        "update payment_plan set state = 'CLOSED', closed_at = ?, version = version + 1"
            + " where id = ?",
        clock.instant(),
        id);
    return moved(plan, PlanState.CLOSED);
  }

  /**
   * @throws ProblemException 422 CONTENT_CHANGED
   */
  void requireContent(PlanView plan, @Nullable String seen) {
    if (!Objects.equals(plan.contentHash(), seen)
        || !content.hash(plan.id()).equals(plan.contentHash())) {
      throw new ProblemException(AidProblem.CONTENT_CHANGED);
    }
  }

  /**
   * @throws ProblemException 422 PLAN_BLOCKED, with the lines
   */
  static void refuseBlocked(ChecksView found) {
    if (found.blocking() == 0) {
      return;
    }
    var problem = new ProblemException(AidProblem.PLAN_BLOCKED).with("blocking", found.blocking());
    found.findings().stream()
        .filter(finding -> finding.weight() == FindingWeight.BLOCKS)
        .limit(100)
        .forEach(
            finding ->
                problem.fault(
                    "lines[" + finding.position() + "]",
                    finding.kind().name(),
                    finding.grantNumber() + "：" + finding.messageZh(),
                    finding.grantNumber() + ": " + finding.messageEn()));
    throw problem;
  }

  private static void requireEnvelope(PlanView plan) {
    var problem = new ProblemException(AidProblem.PLAN_DIFFERS);
    if (plan.lineCount() != plan.declaredCount()) {
      problem.fault(
          "declaredCount",
          "DIFFERENT",
          "申报 " + plan.declaredCount() + " 笔，实际 " + plan.lineCount() + " 笔",
          "declared " + plan.declaredCount() + ", collected " + plan.lineCount());
    }
    if (!plan.lineTotal().equals(plan.declaredTotal())) {
      problem.fault(
          "declaredTotal",
          "DIFFERENT",
          "申报 " + plan.declaredTotal() + " 元，实际 " + plan.lineTotal() + " 元",
          "declared " + plan.declaredTotal() + ", collected " + plan.lineTotal());
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  private PlanView moved(PlanView plan, PlanState after) {
    audit.moved(
        "payment-plan-moved",
        "payment-plan",
        plan.id(),
        plan.unionPath(),
        null,
        plan.state(),
        after);
    return plans.one(plan.id());
  }
}
