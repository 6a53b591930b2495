package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** Reports at rest; what is issued the database does not let anybody change. */
@ApplicationScoped
class ReportTable {
  private static final String COLUMNS =
      """
      select id, project_id, union_path::text as union_path, edition, title, text, state, content_hash, issued_on,
        issued_by_name, created_at, version
      from research_report """;

  private final Rows rows;

  ReportTable(Rows rows) {
    this.rows = rows;
  }

  /** A report and its version. */
  record Stored(ReportView view, UnionPath union, long version) {}

  /** False while another edition is being drafted. */
  boolean insert(UUID id, Project project, ReportRequest request, Instant now) {
    return rows.change(
            """
            insert into research_report (id, project_id, union_path, edition, title, text, state, created_at, version)
            select ?, ?, ?::ltree, coalesce(max(edition), 0) + 1, ?, ?, 'DRAFT', ?, 1
            from research_report where project_id = ? on conflict do nothing""",
            id,
            project.id(),
            project.union(),
            request.title(),
            request.text(),
            now,
            project.id())
        == 1;
  }

  Stored find(UUID id) {
    return rows.one(COLUMNS + " where id = ?", ReportTable::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  Stored lock(UUID id) {
    return rows.one(COLUMNS + " where id = ? for update", ReportTable::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  List<ReportEditionView> editions(UUID project) {
    return rows.list(
        "select id, edition, title, state, issued_on from research_report where project_id = ? order by edition",
        row ->
            new ReportEditionView(
                row.getObject("id", UUID.class),
                row.getInt("edition"),
                row.getString("title"),
                ReportState.valueOf(row.getString("state")),
                Rows.date(row, "issued_on")),
        project);
  }

  boolean hasIssued(UUID project) {
    return rows.one(
            "select 1 from research_report where project_id = ? and state = 'ISSUED' limit 1",
            row -> true,
            project)
        .isPresent();
  }

  void write(UUID id, ReportRequest request) {
    rows.change(
        "update research_report set title = ?, text = ?, version = version + 1 where id = ?",
        request.title(),
        request.text(),
        id);
  }

  void issue(UUID id, String contentHash, Handler by, LocalDate on) {
    rows.change(
        """
        update research_report set state = 'ISSUED', content_hash = ?, issued_on = ?, issued_by_subject = ?,
          issued_by_name = ?, version = version + 1 where id = ?""",
        contentHash,
        on,
        by.subject(),
        by.name(),
        id);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new ReportView(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getInt("edition"),
            row.getString("title"),
            row.getString("text"),
            ReportState.valueOf(row.getString("state")),
            row.getString("content_hash"),
            Rows.date(row, "issued_on"),
            row.getString("issued_by_name"),
            Rows.instant(row, "created_at")),
        new UnionPath(row.getString("union_path")),
        row.getLong("version"));
  }
}
