package org.workershome.kit.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.rowscope.ScopedSql;

/**
 * Pieces of forgotten files in an object store, which knows no transactions: noted in the
 * transaction that forgets the file, deleted after it. Without the file's key nobody reads them
 * meanwhile.
 */
@Singleton
class Leftovers {
  private static final int BATCH = 100;

  private final ScopedSql sql;
  private final ChunkStores stores;
  private final Clock clock;

  Leftovers(ScopedSql sql, ChunkStores stores, Clock clock) {
    this.sql = sql;
    this.stores = stores;
    this.clock = clock;
  }

  private record Leftover(UUID file, StoreKind store, int chunks) {}

  /**
   * @param chunks numbers from here on were never used
   */
  void note(UUID file, StoreKind store, int chunks) {
    sql.change(
        "insert into attachment_leftover (attachment_id, store, chunks, since) values (?, ?, ?, ?)",
        file,
        store,
        chunks,
        clock.instant());
  }

  /**
   * All of them; two replicas may do it at once.
   *
   * @throws org.workershome.kit.problem.ProblemException 503 when the store is away
   */
  void delete() {
    List<Leftover> some;
    do {
      some = QuarkusTransaction.requiringNew().call(this::oldest);
      for (Leftover leftover : some) {
        stores.of(leftover.store()).delete(leftover.file(), leftover.chunks());
        QuarkusTransaction.requiringNew()
            .run(
                () ->
                    sql.change(
                        "delete from attachment_leftover where attachment_id = ?",
                        leftover.file()));
      }
    } while (!some.isEmpty());
  }

  private List<Leftover> oldest() {
    return sql.list(
        "select attachment_id, store, chunks from attachment_leftover order by since limit ?",
        row ->
            new Leftover(
                row.getObject("attachment_id", UUID.class),
                StoreKind.valueOf(row.getString("store")),
                row.getInt("chunks")),
        BATCH);
  }
}
