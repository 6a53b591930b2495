package org.workershome.kit.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.problem.ProblemException;

/**
 * Ends requests whose step nobody decided in time, and retires policies whose last day has passed.
 * Any replica may do it, several at once: each request is ended under its lock. Until it comes, a
 * decision after the time is refused all the same.
 */
@Singleton
class ApprovalExpiry {
  private static final Logger LOG = Logger.getLogger(ApprovalExpiry.class);
  private static final int AT_ONCE = 1_000;

  private final ApprovalTable table;
  private final PolicyTable policies;
  private final Approvals approvals;
  private final Moves moves;
  private final Delegations delegations;

  ApprovalExpiry(
      ApprovalTable table,
      PolicyTable policies,
      Approvals approvals,
      Moves moves,
      Delegations delegations) {
    this.table = table;
    this.policies = policies;
    this.approvals = approvals;
    this.moves = moves;
    this.delegations = delegations;
  }

  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void onTime() {
    sweep();
  }

  void sweep() {
    SystemScope.run(
        "approval-expiry",
        () -> {
          List<UUID> expired =
              QuarkusTransaction.requiringNew().call(() -> table.expired(moves.now(), AT_ONCE));
          expired.forEach(this::end);
          QuarkusTransaction.requiringNew().run(() -> policies.retireEnded(delegations.today()));
        });
  }

  /** One that cannot be ended does not keep the others. */
  private void end(UUID id) {
    try {
      QuarkusTransaction.requiringNew().run(() -> approvals.expire(id));
    } catch (ProblemException e) {
      LOG.debugf("approval %s was moved in the meantime: %s", id, e.type().code());
    } catch (RuntimeException e) {
      LOG.errorf(e, "approval %s could not be ended", id);
    }
  }
}
