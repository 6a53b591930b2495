package org.workershome.kit.job;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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

  /** Looked up when they are asked: a handler may start jobs itself. */
  private final Instance<JobHandler> handlers;

  Jobs(
      JobTable table,
      CurrentCaller callers,
      TransactionSynchronizationRegistry transactions,
      @Any Instance<JobHandler> handlers) {
    this.table = table;
    this.callers = callers;
    this.transactions = transactions;
    this.handlers = handlers;
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
   * Takes up again what ended before its end, failed or cancelled: for work that somebody relies
   * on. Each is gone on with once, from its checkpoint and for whoever started it; when that fails
   * too, it is taken up in its turn. In the transaction at hand.
   *
   * @return the new jobs
   */
  public List<UUID> takeUpAgain(String kind) {
    return table.lockUnfinished(kind).stream()
        .map(
            ended -> {
              UUID id = Ids.next();
              table.insertAgain(id, ended);
              return id;
            })
        .toList();
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
   * @throws ProblemException 404 as {@link #get}, 409 when it has ended, or others rely on its end
   */
  public JobView cancel(UUID id) {
    JobView job = get(id);
    if (handlers.stream()
        .anyMatch(handler -> handler.kind().equals(job.kind()) && !handler.mayBeCancelled())) {
      throw new ProblemException(TechnicalProblem.CONFLICT)
          .detail("其他数据有赖于该任务完成，不能取消", "Others rely on its end: it cannot be cancelled")
          .with("state", job.state());
    }
    if (!table.cancel(id)) {
      throw new ProblemException(TechnicalProblem.CONFLICT)
          .detail("任务已结束，不能取消", "The job has ended")
          .with("state", job.state());
    }
    return get(id);
  }
}
