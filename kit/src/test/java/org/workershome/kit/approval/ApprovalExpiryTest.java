package org.workershome.kit.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.workershome.kit.approval.Approving.as;
import static org.workershome.kit.approval.Approving.bean;
import static org.workershome.kit.approval.Approving.caller;
import static org.workershome.kit.approval.Approving.expiring;
import static org.workershome.kit.approval.Approving.policy;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.attachment.Attachments;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.testing.MutableClock;
import org.workershome.kit.testing.Superuser;

/** The same code with a clock that the test moves. */
@QuarkusTest
class ApprovalExpiryTest {
  private final MutableClock clock = new MutableClock(Clock.systemUTC().instant());
  private Approvals approvals;
  private ApprovalExpiry expiry;

  @BeforeEach
  void theSameCodeWithAnotherClock() {
    ApprovalTable table = bean(ApprovalTable.class);
    PolicyTable policies = bean(PolicyTable.class);
    AuditTrail audit = bean(AuditTrail.class);
    CurrentCaller callers = bean(CurrentCaller.class);
    Delegations delegations = new Delegations(bean(DelegationTable.class), audit, callers, clock);
    Moves moves =
        new Moves(table, policies, audit, Arc.container().select(ApprovalOutcome.class), clock);
    approvals =
        new Approvals(table, policies, delegations, moves, bean(Attachments.class), callers);
    expiry = new ApprovalExpiry(table, policies, approvals, moves, delegations);
  }

  @Test
  void whatNobodyDecidesInTimeEndsAndIsToldOnceHoweverManySweep() throws Exception {
    UUID id = requested(policy(expiring(2, 5, Role.LEADER)));

    clock.advance(Duration.ofDays(5).minusSeconds(1));
    expiry.sweep();
    assertThat(state(id)).isEqualTo("PENDING");

    clock.advance(Duration.ofSeconds(1));
    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      for (Future<?> sweep :
          IntStream.range(0, 4).mapToObj(i -> replicas.submit(expiry::sweep)).toList()) {
        sweep.get();
      }
    }
    assertThat(state(id)).isEqualTo("EXPIRED");
    assertThat(
            Superuser.ofTheRunningTest()
                .number(
                    "select count(*) from trial_effect where subject = 'refused' and cause = ?",
                    id + " EXPIRED"))
        .isEqualTo(1);
  }

  @Test
  void afterTheTimeNobodyDecidesEvenBeforeTheSweepComes() {
    UUID id = requested(policy(expiring(1, 1, Role.LEADER)));

    clock.advance(Duration.ofDays(1));

    assertThatThrownBy(
            () ->
                as(
                    caller("energy.leader"),
                    () -> approvals.decide(id, ApprovalDecision.approve(Approving.HASH))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ApprovalProblem.STEP_EXPIRED));
  }

  @Test
  void eachStepHasATimeOfItsOwn() {
    UUID id = requested(policy(expiring(1, 1, Role.LEADER), expiring(1, 1, Role.MEDIATOR)));
    clock.advance(Duration.ofHours(20));
    as(
        caller("energy.leader"),
        () -> approvals.decide(id, ApprovalDecision.approve(Approving.HASH)));

    clock.advance(Duration.ofHours(20));
    expiry.sweep();
    assertThat(state(id)).isEqualTo("PENDING");
    clock.advance(Duration.ofHours(4));
    expiry.sweep();
    assertThat(state(id)).isEqualTo("EXPIRED");
  }

  @Test
  void whoIsAskedToCorrectItHasNoLongerThanTheStep() {
    UUID id = requested(policy(expiring(1, 3, Role.LEADER)));
    as(
        caller("energy.leader"),
        () ->
            approvals.decide(
                id,
                new ApprovalDecision(DecisionOutcome.RETURN, Approving.HASH, "请补充", null, null)));

    clock.advance(Duration.ofDays(3));
    assertThatThrownBy(
            () ->
                as(
                    caller("energy.case-handler"),
                    () -> approvals.resubmit(id, Approving.OTHER_HASH, null, null)))
        .isInstanceOf(ProblemException.class);
    expiry.sweep();
    assertThat(state(id)).isEqualTo("EXPIRED");
  }

  private UUID requested(String code) {
    return as(
            caller("energy.case-handler"),
            () -> approvals.request(Approving.draft(code, "CQ.ENERGY", null)))
        .id();
  }

  private static String state(UUID id) {
    return Superuser.ofTheRunningTest()
        .texts("select state from approval_request where id = ?::uuid", id.toString())
        .getFirst();
  }
}
