package org.workershome.kit.timer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.job.Jobs;

/**
 * Goes on with a recalculation that ended before its end: due dates stay provisional, or as a
 * notice that was revised had them, until it is done, and an import comes once.
 */
@Singleton
class TakeUpRecalculation {
  private static final Logger LOG = Logger.getLogger(TakeUpRecalculation.class);

  private final Jobs jobs;

  TakeUpRecalculation(Jobs jobs) {
    this.jobs = jobs;
  }

  @Scheduled(every = "10m", delayed = "2m")
  @RunOnVirtualThread
  void scheduled() {
    SystemScope.run("recalculation-sweep", this::look);
  }

  void look() {
    List<UUID> again =
        QuarkusTransaction.requiringNew().call(() -> jobs.takeUpAgain(RecalculateTimers.KIND));
    if (!again.isEmpty()) {
      LOG.warnf("recalculations of due dates that ended before their end go on: %s", again);
    }
  }
}
