package org.workershome.kit.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports at rest; row-level security shows each caller his own. */
final class ImportTable {
  private static final String SELECT =
      "select id, kind, state, format, charset, bytes, sha256, rules, refusal, check_job, run_job,"
          + " created_at, expires_at from bulk_import ";

  private ImportTable() {}

  static int insert(
      Connection connection,
      UUID id,
      String kind,
      String owner,
      String rules,
      OffsetDateTime now,
      OffsetDateTime expires)
      throws SQLException {
    return change(
        connection,
        "insert into bulk_import (id, kind, owner_subject, state, rules, created_at, expires_at)"
            + " values (?, ?, ?, 'UPLOADING', ?, ?, ?)",
        id,
        kind,
        owner,
        rules,
        now,
        expires);
  }

  /** The file is here and can be read: the dry run may begin. */
  static int arrived(
      Connection connection,
      UUID id,
      FileSniffer.Found found,
      long bytes,
      String sha256,
      UUID job,
      OffsetDateTime expires)
      throws SQLException {
    return change(
        connection,
        "update bulk_import set state = 'CHECKING', format = ?, charset = ?, bytes = ?, sha256 = ?,"
            + " check_job = ?, expires_at = ? where id = ? and state = 'UPLOADING'",
        found.format().name(),
        found.charset() == null ? null : found.charset().name(),
        bytes,
        sha256,
        job,
        expires,
        id);
  }

  static int state(Connection connection, UUID id, ImportState state, @Nullable String refusal)
      throws SQLException {
    return change(
        connection,
        "update bulk_import set state = ?, refusal = ? where id = ?",
        state.name(),
        refusal,
        id);
  }

  static int done(Connection connection, UUID id, OffsetDateTime expires) throws SQLException {
    return change(
        connection,
        "update bulk_import set state = 'DONE', expires_at = ? where id = ?",
        expires,
        id);
  }

  /** False when it does not stand in that state: somebody was faster. */
  static boolean running(Connection connection, UUID id, ImportState from, UUID job)
      throws SQLException {
    return change(
            connection,
            "update bulk_import set state = 'RUNNING', run_job = ? where id = ? and state = ?",
            job,
            id,
            from.name())
        == 1;
  }

  static Optional<ImportRow> find(Connection connection, UUID id, boolean lock)
      throws SQLException {
    return read(connection, SELECT + "where id = ?" + (lock ? " for update" : ""), id).stream()
        .findFirst();
  }

  static List<ImportRow> list(Connection connection, String kind, String owner)
      throws SQLException {
    return read(
        connection,
        SELECT
            + "where owner_subject = ? and kind = ? and state <> 'UPLOADING'"
            + " order by created_at desc, id desc limit 100",
        owner,
        kind);
  }

  /** With its file and results. */
  static int delete(Connection connection, UUID id) throws SQLException {
    clearLines(connection, id);
    return change(connection, "delete from bulk_import where id = ?", id);
  }

  /** An upload that came to nothing. */
  static int deleteUnfinished(Connection connection, UUID id) throws SQLException {
    return change(connection, "delete from bulk_import where id = ? and state = 'UPLOADING'", id);
  }

  static int clearLines(Connection connection, UUID id) throws SQLException {
    return change(connection, "delete from bulk_line where import_id = ?", id);
  }

  /** Forgets what is old enough; at most so many at a time. */
  static int expire(Connection connection, OffsetDateTime now, int most) throws SQLException {
    change(
        connection,
        "delete from bulk_line where import_id in (select id from bulk_import where expires_at < ?)",
        now);
    return change(
        connection,
        "delete from bulk_import where id in"
            + " (select id from bulk_import where expires_at < ? order by expires_at limit ?)",
        now,
        most);
  }

  private static List<ImportRow> read(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      List<ImportRow> found = new ArrayList<>();
      while (row.next()) {
        String format = row.getString(4);
        found.add(
            new ImportRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                ImportState.valueOf(row.getString(3)),
                format == null ? null : FileFormat.valueOf(format),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                row.getObject(12, OffsetDateTime.class),
                row.getObject(13, OffsetDateTime.class)));
      }
      return found;
    }
  }

  private static int change(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
