package org.workershome.kit.attachment;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Role;
import org.workershome.kit.rowscope.ScopedSql;

/** The rows of {@code attachment}, in the transaction at hand. */
@Singleton
class AttachmentTable {
  private static final String SELECT =
      """
      select id, record_type, record_id, name, media_type, size, sha256, key_sealed, chunk_size, chunks, store, scan,
        state, uploaded_by, uploaded_at, removal_reason, removed_at
      from attachment """;

  private final ScopedSql sql;

  AttachmentTable(ScopedSql sql) {
    this.sql = sql;
  }

  /** What the files of a record take up, those on their way not counted. */
  record Used(int files, long bytes) {}

  void insert(
      UUID id,
      String recordType,
      AttachmentGate.Record record,
      String name,
      FileType type,
      byte[] keySealed,
      int chunkSize,
      StoreKind store,
      String by,
      Instant now) {
    sql.change(
        """
        insert into attachment (id, record_type, record_id, union_path, person_ref, reader_roles, name, media_type,
          key_sealed, chunk_size, store, scan, state, uploaded_by, uploaded_at)
        values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, 'NOT_SCANNED', 'RECEIVING', ?, ?)""",
        id,
        recordType,
        record.id(),
        record.union(),
        record.personRef().orElse(null),
        record.readers().stream().map(Role::wire).sorted().toList(),
        name,
        type.mediaType(),
        keySealed,
        chunkSize,
        store,
        by,
        now);
  }

  /** Makes a file of what has arrived whole. */
  void store(UUID id, Received received, Instant now) {
    int stored =
        sql.change(
            """
            update attachment set state = 'STORED', size = ?, sha256 = ?, chunks = ?, scan = ?, uploaded_at = ?
            where id = ? and state = 'RECEIVING'""",
            received.size(),
            received.sha256(),
            received.chunks(),
            received.scan(),
            now,
            id);
    if (stored != 1) {
      throw new IllegalStateException("the upload was given up: " + id);
    }
  }

  /** One after the other for one record: what they count must hold when they write. */
  void lockRecord(String recordType, String recordId) {
    sql.list(
        "select pg_advisory_xact_lock(hashtextextended('attachment' || chr(31) || ? || chr(31) || ?, 0))",
        row -> true,
        recordType,
        recordId);
  }

  Used used(String recordType, String recordId) {
    return sql.first(
            """
            select count(*), coalesce(sum(size) filter (where state <> 'ERASED'), 0) from attachment
            where record_type = ? and record_id = ? and state <> 'RECEIVING'""",
            row -> new Used(row.getInt(1), row.getLong(2)),
            recordType,
            recordId)
        .orElseThrow();
  }

  /** Oldest first; what is still on its way is not there. */
  List<Attachment> list(String recordType, String recordId) {
    return sql.list(
        SELECT + " where record_type = ? and record_id = ? and state <> 'RECEIVING' order by id",
        AttachmentTable::read,
        recordType,
        recordId);
  }

  Optional<Attachment> find(String recordType, String recordId, UUID id) {
    return sql.first(
        SELECT + " where record_type = ? and record_id = ? and id = ? and state <> 'RECEIVING'",
        AttachmentTable::read,
        recordType,
        recordId,
        id);
  }

  /**
   * @return false when it was taken away already
   */
  boolean remove(UUID id, String reason, String by, Instant now) {
    return sql.change(
            """
            update attachment set state = 'REMOVED', removal_reason = ?, removed_by = ?, removed_at = ?
            where id = ? and state = 'STORED'""",
            reason,
            by,
            now,
            id)
        == 1;
  }

  /** Takes the key and the name away. */
  void erase(UUID id, Instant now) {
    sql.change(
        """
        update attachment set state = 'ERASED', erased_at = ?, key_sealed = null, name = '（已删除）'
        where id = ? and state in ('STORED', 'REMOVED')""",
        now,
        id);
  }

  /** As {@link #list}, but also what is still on its way: nothing of a record is left. */
  List<Attachment> all(String recordType, String recordId) {
    return sql.list(
        SELECT + " where record_type = ? and record_id = ? order by id for update",
        AttachmentTable::read,
        recordType,
        recordId);
  }

  /** The row, and with it the key. */
  void forget(UUID id) {
    if (sql.change("delete from attachment where id = ?", id) != 1) {
      throw new IllegalStateException("the file " + id + " was not forgotten");
    }
  }

  /** Uploads that nobody goes on with. */
  List<Attachment> givenUp(Instant before, int limit) {
    return sql.list(
        SELECT + " where state = 'RECEIVING' and uploaded_at < ? order by uploaded_at limit ?",
        AttachmentTable::read,
        before,
        limit);
  }

  boolean isReceiving(UUID id) {
    return sql.first(
            "select 1 from attachment where id = ? and state = 'RECEIVING' for update",
            row -> true,
            id)
        .isPresent();
  }

  void drop(UUID id) {
    sql.change("delete from attachment where id = ? and state = 'RECEIVING'", id);
  }

  private static Attachment read(ResultSet row) throws SQLException {
    return new Attachment(
        row.getObject("id", UUID.class),
        row.getString("record_type"),
        row.getString("record_id"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getBytes("key_sealed"),
        row.getInt("chunk_size"),
        row.getInt("chunks"),
        StoreKind.valueOf(row.getString("store")),
        ScanResult.valueOf(row.getString("scan")),
        AttachmentState.valueOf(row.getString("state")),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getString("removal_reason"),
        instant(row, "removed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
