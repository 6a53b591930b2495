package org.workershome.kit.job;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.problem.ProblemException;

/** Does this process's share of the jobs, one after the other. */
@Singleton
class JobWorker {
  private static final Logger LOG = Logger.getLogger(JobWorker.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

  private final JobTable table;
  private final Map<String, JobHandler> handlers;
  private final boolean enabled;
  private final Duration poll;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  JobWorker(
      JobTable table,
      @All List<JobHandler> handlers,
      @ConfigProperty(name = "workershome.jobs.enabled", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "workershome.jobs.poll", defaultValue = "PT0.5S") Duration poll) {
    this.table = table;
    this.handlers =
        handlers.stream()
            .collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
    this.enabled = enabled;
    this.poll = poll;
  }

  void start(@Observes StartupEvent event) {
    if (enabled && !handlers.isEmpty()) {
      thread = Thread.ofPlatform().name("jobs").daemon().start(this::loop);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    Thread known = thread;
    if (known != null) {
      known.join(STOP_WITHIN);
    }
  }

  private void loop() {
    boolean trouble = false;
    try {
      while (!stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          while (stopped.getCount() > 0 && one()) {}
          trouble = false;
        } catch (RuntimeException e) {
          if (!trouble) {
            LOG.warn("jobs cannot be taken", e);
          }
          trouble = true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when there was none to do. */
  private boolean one() {
    Optional<JobTable.Claim> claim = table.claim(handlers.keySet());
    claim.ifPresent(this::run);
    return claim.isPresent();
  }

  private void run(JobTable.Claim claim) {
    JobHandler handler = handlers.get(claim.kind());
    if (handler == null) {
      throw new IllegalStateException("no handler of " + claim.kind());
    }
    Thread keeper = keepLease(claim);
    try {
      SystemScope.call(
          "job-" + claim.kind(),
          () -> {
            handler.run(new JobRun(table, claim));
            return claim;
          });
      table.end(claim, JobState.DONE, null);
    } catch (JobLost e) {
      table.endCancelled(claim);
    } catch (JobFailure e) {
      table.end(claim, JobState.FAILED, e.getMessage());
    } catch (Exception e) {
      LOG.errorf(e, "job %s (%s) stumbled", claim.id(), claim.kind());
      table.retry(claim, Duration.ofSeconds(2), words(e));
    } finally {
      keeper.interrupt();
    }
  }

  /** A long step between two checkpoints must not look like a dead process. */
  private Thread keepLease(JobTable.Claim claim) {
    return Thread.ofVirtual()
        .name("job-lease")
        .start(
            () -> {
              try {
                long third = JobTable.LEASE.toMillis() / 3;
                while (!stopped.await(third, TimeUnit.MILLISECONDS) && table.renew(claim)) {}
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                LOG.warnf(e, "the lease of job %s was not renewed", claim.id());
              }
            });
  }

  /** An exception's own message may quote data; its kind does not. */
  private static String words(Exception fault) {
    return fault instanceof ProblemException problem
        ? problem.type().titleZh() + " / " + problem.type().titleEn()
        : "内部错误，请联系维护人员 / An internal fault: " + fault.getClass().getSimpleName();
  }
}
