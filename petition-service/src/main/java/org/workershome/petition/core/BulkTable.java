package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the cases of runs, at rest. */
@ApplicationScoped
class BulkTable {
  private final Rows rows;

  BulkTable(Rows rows) {
    this.rows = rows;
  }

  /** What was refused, and by which article. */
  record Kept(@Nullable String problem, @Nullable String article) {
    static final Kept DONE = new Kept(null, null);
  }

  /**
   * Keeps what becomes of it, unless that is known from an earlier try.
   *
   * @return what became of it then; null when this was the first
   */
  @Nullable Kept keep(
      UUID run, UUID petition, String action, String personRef, Kept outcome, Instant at) {
    int added =
        rows.change(
            "insert into petition_bulk_case (run, petition_id, person_ref, action, problem, article, at)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            run,
            petition,
            personRef,
            action,
            outcome.problem(),
            outcome.article(),
            at);
    if (added == 1) {
      return null;
    }
    return rows.one(
            "select problem, article from petition_bulk_case where run = ? and petition_id = ?",
            BulkTable::kept,
            run,
            petition)
        .orElseThrow(() -> new IllegalStateException("another's run of the same name"));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(row.getString(1), row.getString(2));
  }
}
