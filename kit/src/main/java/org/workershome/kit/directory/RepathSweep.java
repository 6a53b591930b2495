package org.workershome.kit.directory;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.job.Jobs;

/**
 * Looks for moves that are not settled, and has their old places looked through once more. Tokens
 * name a union as it was when they were given: for some minutes after a move, and for as long as
 * nobody has told the identity provider, records are still written to the old place.
 */
@Singleton
class RepathSweep {
  /** Of two replicas that look at once, the second finds nothing. */
  private static final String TAKE =
      "update directory_move set swept_at = ? where settled_at is null"
          + " and greatest(recorded_at, swept_at) <= ?";

  private final DirectorySql sql;
  private final Jobs jobs;
  private final Clock clock;
  private final boolean followed;
  private final Duration settle;

  RepathSweep(
      DirectorySql sql,
      Jobs jobs,
      Clock clock,
      @All List<RepathedTables> services,
      @ConfigProperty(name = "workershome.directory.repath-settles", defaultValue = "PT1H")
          Duration settle) {
    this.sql = sql;
    this.jobs = jobs;
    this.clock = clock;
    this.followed = !services.isEmpty();
    this.settle = settle;
  }

  @Scheduled(every = "10m", delayed = "5m")
  @RunOnVirtualThread
  void sweep() {
    if (followed) {
      SystemScope.run("repath-sweep", this::look);
    }
  }

  void look() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (sql.change(TAKE, now, now.minus(settle)) > 0) {
                var unused = jobs.start(UnionRepath.KIND, "");
              }
            });
  }
}
