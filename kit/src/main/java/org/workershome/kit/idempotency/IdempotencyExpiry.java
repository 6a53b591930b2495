package org.workershome.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets stored answers after a while; a client that repeats later than that starts anew. */
@Singleton
class IdempotencyExpiry {
  private final IdempotencyLedger ledger;
  private final Duration keep;

  IdempotencyExpiry(
      IdempotencyLedger ledger,
      @ConfigProperty(name = "workershome.idempotency.keep", defaultValue = "PT72H")
          Duration keep) {
    this.ledger = ledger;
    this.keep = keep;
  }

  @Scheduled(every = "1h", delayed = "10m")
  @RunOnVirtualThread
  void sweep() {
    ledger.forgetOlderThan(keep);
  }
}
