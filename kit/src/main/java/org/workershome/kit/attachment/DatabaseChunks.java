package org.workershome.kit.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.workershome.kit.rowscope.ScopedSql;

/**
 * Pieces in the service's own database: backed up, and gone, with the record that they belong to.
 */
@Singleton
class DatabaseChunks implements ChunkStore {
  private final ScopedSql sql;

  DatabaseChunks(ScopedSql sql) {
    this.sql = sql;
  }

  @Override
  public void put(UUID file, int number, byte[] sealed) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.change(
                    "insert into attachment_chunk (attachment_id, no, sealed) values (?, ?, ?)",
                    file,
                    number,
                    sealed));
  }

  @Override
  public byte[] get(UUID file, int number) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql.first(
                    "select sealed from attachment_chunk where attachment_id = ? and no = ?",
                    row -> row.getBytes(1),
                    file,
                    number))
        .orElseThrow(() -> new IllegalStateException("a piece of " + file + " is missing"));
  }

  @Override
  public void delete(UUID file, int atMost) {
    QuarkusTransaction.joiningExisting()
        .run(() -> sql.change("delete from attachment_chunk where attachment_id = ?", file));
  }
}
