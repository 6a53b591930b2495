package org.workershome.kit.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;

/**
 * Counts ends and days for screening as the calendar is by now, takes lists out of sight when their
 * period is over, and has objections escalated that are overdue. Any replica may do it, and do it
 * twice.
 */
@Singleton
class PublicitySweep {
  private final RecountDays recount;
  private final SnapshotTable snapshots;
  private final EscalateObjections escalations;
  private final Clock clock;

  PublicitySweep(
      RecountDays recount, SnapshotTable snapshots, EscalateObjections escalations, Clock clock) {
    this.recount = recount;
    this.snapshots = snapshots;
    this.escalations = escalations;
    this.clock = clock;
  }

  @Scheduled(every = "10m", delayed = "1m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run("publicity-sweep", this::work);
  }

  private void work() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    // The ends first: one that moves on must not be taken down.
    recount.periods(today);
    recount.screenings();
    QuarkusTransaction.requiringNew().run(() -> snapshots.endBefore(today));
    escalations.escalate(today);
  }
}
