package org.workershome.kit.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.workershome.kit.identity.SystemScope;

/**
 * Takes away what was uploaded in part, at once or by a sweep when the process died in between; and
 * what an erasure has left in a store that was away.
 */
@Singleton
class GivenUp {
  private static final Logger LOG = Logger.getLogger(GivenUp.class);
  private static final int BATCH = 100;

  private final AttachmentTable table;
  private final ChunkStores stores;
  private final Leftovers leftovers;
  private final AttachmentConfig config;
  private final Clock clock;

  GivenUp(
      AttachmentTable table,
      ChunkStores stores,
      Leftovers leftovers,
      AttachmentConfig config,
      Clock clock) {
    this.table = table;
    this.stores = stores;
    this.leftovers = leftovers;
    this.config = config;
    this.clock = clock;
  }

  /** Must not hide why the upload failed: what cannot be taken away now is left to the sweep. */
  void discard(UUID id, StoreKind store) {
    try {
      SystemScope.run("attachment-discard", () -> delete(id, store));
    } catch (RuntimeException e) {
      LOG.warnf(e, "the upload %s is left to the sweep", id);
    }
  }

  @Scheduled(every = "15m", delayed = "2m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run(
        "attachment-sweep",
        () -> {
          List<Attachment> left =
              QuarkusTransaction.requiringNew()
                  .call(() -> table.givenUp(clock.instant().minus(config.giveUpAfter()), BATCH));
          left.forEach(one -> delete(one.id(), one.store()));
          leftovers.delete();
        });
  }

  private void delete(UUID id, StoreKind store) {
    int mostChunks = (int) (config.maxBytes() / Receiver.CHUNK_BYTES + 2);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // Held, so that it does not become a file meanwhile.
              if (table.isReceiving(id)) {
                stores.of(store).delete(id, mostChunks);
                table.drop(id);
              }
            });
  }
}
