package org.workershome.kit.bulk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.workershome.kit.identity.SystemScope;

/** Deletes files and results whose time is over, and uploads that broke off. */
@Singleton
class BulkExpiry {
  private static final int AT_ONCE = 20;

  private final BulkRoom room;
  private final Clock clock;

  BulkExpiry(BulkRoom room, Clock clock) {
    this.room = room;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "10m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run("bulk-expiry", this::expire);
  }

  private void expire() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    int deleted;
    do {
      deleted =
          room.transactions().call(connection -> ImportTable.expire(connection, now, AT_ONCE));
    } while (deleted == AT_ONCE);
  }
}
