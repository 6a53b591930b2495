package org.workershome.kit.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** What stands behind the REST endpoints of the three resources: transactions, keys, scopes. */
@Singleton
public final class ApprovalDesk {
  private final Approvals approvals;
  private final ApprovalLookup lookup;
  private final Policies policies;
  private final Delegations delegations;
  private final RefusedAttempts attempts;
  private final Idempotency idempotency;
  private final CurrentCaller callers;

  ApprovalDesk(
      Approvals approvals,
      ApprovalLookup lookup,
      Policies policies,
      Delegations delegations,
      RefusedAttempts attempts,
      Idempotency idempotency,
      CurrentCaller callers) {
    this.approvals = approvals;
    this.lookup = lookup;
    this.policies = policies;
    this.delegations = delegations;
    this.attempts = attempts;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  Approvals approvals() {
    return approvals;
  }

  Policies policies() {
    return policies;
  }

  Delegations delegations() {
    return delegations;
  }

  Page<ApprovalSummaryView> pending(@Nullable Integer limit, @Nullable String cursor) {
    Caller caller = callers.get();
    PageRequest page = PageRequest.of(limit, cursor, "approvals", caller.subject(), caller.union());
    return read(() -> lookup.pending(page)).map(ApprovalSummaryView::of);
  }

  ApprovalView one(UUID id) {
    return read(() -> ApprovalView.of(lookup.one(id)));
  }

  ApprovalSimulationView simulate(ApprovalSimulationRequest request) {
    UnionPath union =
        request.union() == null
            ? callers.get().requireUnion()
            : PolicyDrafting.union(request.union()).orElseThrow(Moves::notFound);
    return read(
        () ->
            ApprovalSimulationView.of(
                policies.simulate(
                    request.policyCode(),
                    union,
                    request.amount(),
                    request.roster() == null ? Map.of() : request.roster())));
  }

  <T> T read(Callable<T> work) {
    return QuarkusTransaction.joiningExisting().call(work);
  }

  /** Moves an approval once for a key and answers with how it stands then. */
  Response move(
      String operation,
      UUID id,
      @Nullable String ifMatch,
      Object body,
      @Nullable UUID delegation,
      Runnable work) {
    return attempts.watch(
        "approval",
        id,
        () ->
            onBehalf(
                delegation,
                () ->
                    idempotency.once(
                        operation,
                        body,
                        () -> {
                          requirePresent(ifMatch);
                          work.run();
                          ApprovalView view = ApprovalView.of(lookup.one(id));
                          return Reply.ok(view).etag(ETags.of(view.version()));
                        })));
  }

  /** Any other write: once for a key, refused attempts audited. */
  Response write(
      String operation, String recordType, Object recordId, Object body, Supplier<Reply> work) {
    return attempts.watch(recordType, recordId, () -> idempotency.once(operation, body, work));
  }

  /**
   * By a delegation the work is done with the principal's roles beside the caller's own, or what
   * comes of a decision would be hidden from him. A new scope, because a transaction has one.
   */
  private Response onBehalf(@Nullable UUID delegation, Supplier<Response> work) {
    if (delegation == null) {
      return work.get();
    }
    Caller acting = read(() -> delegations.scopeOf(delegation));
    try {
      return SystemScope.callOnBehalf(acting, work::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("no other exception can come out of a supplier", e);
    }
  }

  private static void requirePresent(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(TechnicalProblem.PRECONDITION_REQUIRED);
    }
  }
}
