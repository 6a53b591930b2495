package org.workershome.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.workershome.kit.identity.SystemScope;

/** Forgets handled events, long after the broker has. */
@Singleton
class InboxExpiry {
  private final InboxTable table;
  private final Clock clock;
  private final Duration keep;

  InboxExpiry(
      InboxTable table,
      Clock clock,
      @ConfigProperty(name = "workershome.inbox.keep", defaultValue = "P90D") Duration keep) {
    this.table = table;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(every = "6h", delayed = "15m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run("inbox-expiry", this::forget);
  }

  private void forget() {
    try {
      table.forgetBefore(OffsetDateTime.now(clock).minus(keep));
    } catch (SQLException e) {
      throw new InboxFailure(e);
    }
  }
}
