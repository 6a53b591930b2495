package org.workershome.kit.privacy.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;

/**
 * The door to keeping and erasing, for the resource of each service. Policies, holds and runs
 * belong to no union and reach the records of all: everybody who has the role reads the policies,
 * the rest is for accounts of the root union.
 */
@Singleton
public final class Retention {
  private final RetentionPolicies policies;
  private final LegalHolds holds;
  private final RetentionRuns runs;
  private final CurrentCaller callers;

  Retention(
      RetentionPolicies policies, LegalHolds holds, RetentionRuns runs, CurrentCaller callers) {
    this.policies = policies;
    this.holds = holds;
    this.runs = runs;
    this.callers = callers;
  }

  List<RetentionPolicyView> policies() {
    return QuarkusTransaction.joiningExisting().call(policies::list);
  }

  RetentionPolicyView add(RetentionPolicyRequest request) {
    callers.requireRootUnion();
    return policies.add(request);
  }

  List<LegalHoldView> holds() {
    callers.requireRootUnion();
    return QuarkusTransaction.joiningExisting().call(holds::list);
  }

  LegalHoldView place(LegalHoldRequest request) {
    callers.requireRootUnion();
    return holds.place(request);
  }

  LegalHoldView lift(UUID id, HoldLiftRequest request) {
    callers.requireRootUnion();
    return holds.lift(id, request);
  }

  List<RetentionRunView> runs() {
    callers.requireRootUnion();
    return QuarkusTransaction.joiningExisting().call(runs::list);
  }

  RetentionRunView run(UUID id) {
    callers.requireRootUnion();
    return QuarkusTransaction.joiningExisting().call(() -> runs.get(id));
  }

  RetentionRunView dryRun(DryRunRequest request) {
    callers.requireRootUnion();
    return runs.dryRun(request);
  }

  RetentionRunView approve(UUID id, @Nullable String ifMatch, RunApprovalRequest request) {
    callers.requireRootUnion();
    return runs.approve(id, ifMatch, request);
  }

  RetentionRunView start(UUID id, @Nullable String ifMatch, RunStartRequest request) {
    callers.requireRootUnion();
    return runs.start(id, ifMatch, request);
  }
}
