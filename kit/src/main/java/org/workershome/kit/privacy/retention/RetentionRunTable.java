package org.workershome.kit.privacy.retention;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.privacy.rows.Rows;

/** Dry runs and their lines at rest. */
@Singleton
class RetentionRunTable {
  private static final String ROW =
      "select id, made_by, made_by_ref, made_at, expires_at, approved_by, approved_at, job_id, version"
          + " from retention_run";

  private static final int MOST = 100;

  private final Rows rows;

  RetentionRunTable(Rows rows) {
    this.rows = rows;
  }

  void insert(UUID id, Caller maker, Instant now, Instant expiresAt) {
    rows.change(
        "insert into retention_run (id, made_by, made_by_ref, made_at, expires_at, version)"
            + " values (?, ?, ?, ?, ?, 1)",
        id,
        maker.subject(),
        maker.requirePersonRef(),
        now,
        expiresAt);
  }

  void insert(UUID run, UUID policy, RetentionLineView line) {
    rows.change(
        "insert into retention_run_line (run_id, record_type, policy_id, action, retain_by, remove_by,"
            + " to_retain, to_remove, samples)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ',')::uuid[])",
        run,
        line.recordType(),
        policy,
        line.action(),
        line.retainBy(),
        line.removeBy(),
        line.toRetain(),
        line.toRemove(),
        line.samples().stream().map(UUID::toString).collect(Collectors.joining(",")));
  }

  List<RetentionRunRow> list() {
    return rows.list(ROW + " order by made_at desc, id desc limit " + MOST, RetentionRunTable::row);
  }

  Optional<RetentionRunRow> find(UUID id) {
    return rows.one(ROW + " where id = ?", RetentionRunTable::row, id);
  }

  Optional<RetentionRunRow> locked(UUID id) {
    return rows.one(ROW + " where id = ? for update", RetentionRunTable::row, id);
  }

  List<RetentionLineView> lines(UUID run) {
    return rows.list(
        "select * from retention_run_line where run_id = ? order by record_type",
        RetentionRunTable::line,
        run);
  }

  void approve(UUID id, Caller approver, Instant now) {
    rows.change(
        "update retention_run set approved_by = ?, approved_by_ref = ?, approved_at = ?,"
            + " version = version + 1 where id = ?",
        approver.subject(),
        approver.requirePersonRef(),
        now,
        id);
  }

  void start(UUID id, UUID job) {
    rows.change("update retention_run set job_id = ?, version = version + 1 where id = ?", job, id);
  }

  void advance(UUID run, String recordType, int retained, int removed) {
    rows.change(
        "update retention_run_line set retained = retained + ?, removed = removed + ?"
            + " where run_id = ? and record_type = ?",
        retained,
        removed,
        run,
        recordType);
  }

  private static RetentionRunRow row(ResultSet row) throws SQLException {
    return new RetentionRunRow(
        row.getObject("id", UUID.class),
        row.getString("made_by"),
        row.getString("made_by_ref"),
        Rows.instantOf(row, "made_at"),
        Rows.instantOf(row, "expires_at"),
        row.getString("approved_by"),
        Rows.instant(row, "approved_at"),
        row.getObject("job_id", UUID.class),
        row.getLong("version"));
  }

  private static RetentionLineView line(ResultSet row) throws SQLException {
    return new RetentionLineView(
        row.getString("record_type"),
        RetentionAction.valueOf(row.getString("action")),
        row.getObject("retain_by", LocalDate.class),
        row.getObject("remove_by", LocalDate.class),
        row.getLong("to_retain"),
        row.getLong("to_remove"),
        Stream.of((UUID[]) row.getArray("samples").getArray()).toList(),
        row.getLong("retained"),
        row.getLong("removed"));
  }
}
