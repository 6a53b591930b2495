package org.workershome.kit.job;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Starts jobs and tells how they stand. */
@Singleton
public final class Jobs {
  private final JobTable table;
  private final CurrentCaller callers;
  private final TransactionSynchronizationRegistry transactions;

  Jobs(JobTable table, CurrentCaller callers, TransactionSynchronizationRegistry transactions) {
    this.table = table;
    this.callers = callers;
    this.transactions = transactions;
  }

  /**
   * Queues a job in the transaction at hand: it runs if, and only if, that commits. It runs with
   * the rights that the caller has now.
   *
   * @param kind of a {@link JobHandler}
   * @param parameters for the handler; no personal data
   * @return the job's id
   * @throws IllegalStateException outside of a transaction
   */
  public UUID start(String kind, String parameters) {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("a job without a transaction: " + kind);
    }
    UUID id = Ids.next();
    table.insert(id, kind, parameters, callers.get());
    return id;
  }

  /**
   * The caller's own jobs, newest first, at most 100; all of them for a system administrator of the
   * root union: a job belongs to no union.
   */
  public List<JobView> list() {
    return table.list(subject());
  }

  /**
   * @throws ProblemException 404 when there is none, or it is somebody else's
   */
  public JobView get(UUID id) {
    return table
        .find(id, subject())
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Whose jobs the caller reaches; null for everybody's. */
  private @Nullable String subject() {
    Caller caller = callers.get();
    return caller.has(Role.SYSTEM_ADMIN) && callers.isOfRootUnion() ? null : caller.subject();
  }

  /**
   * Stops a job at its next checkpoint; what was done stays.
   *
   * @throws ProblemException 404 as {@link #get}, 409 when it has ended
   */
  public JobView cancel(UUID id) {
    JobView job = get(id);
    if (!table.cancel(id)) {
      throw new ProblemException(TechnicalProblem.CONFLICT)
          .detail("任务已结束，不能取消", "The job has ended")
          .with("state", job.state());
    }
    return get(id);
  }
}
