package org.workershome.petition.inspection;

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

/** Findings at rest. */
@ApplicationScoped
class FindingTable {
  private static final String COLUMNS =
      """
      select id, inspection_id, petition_id, union_path::text as union_path, inspector_path::text as inspector_path, code,
        words, requirement, found_on, due_on, state, answer, answered_on, answered_by_name, answered_by_ref, decision,
        decided_on, returned, found_by_name, created_at, version
      from inspection_finding""";

  private final Rows rows;

  FindingTable(Rows rows) {
    this.rows = rows;
  }

  void add(
      UUID id,
      Inspection inspection,
      UnionPath handles,
      FindingRequest request,
      Handler by,
      LocalDate today,
      Instant now) {
    rows.change(
        """
        insert into inspection_finding (id, inspection_id, petition_id, union_path, inspector_path, code, words, requirement,
          found_on, due_on, state, found_by_subject, found_by_name, created_at, version)
        values (?, ?, ?, ?::ltree, ?::ltree, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, 1)""",
        id,
        inspection.id(),
        request.petitionId(),
        handles,
        inspection.union(),
        request.code(),
        request.words().strip(),
        request.requirement().strip(),
        today,
        request.dueOn(),
        by.subject(),
        by.name(),
        now);
  }

  /**
   * @throws ProblemException 404 when it is not there, or not for the caller's eyes
   */
  Finding find(UUID id) {
    return only(COLUMNS + " where id = ?", id);
  }

  Finding lock(UUID id) {
    return only(COLUMNS + " where id = ? for update", id);
  }

  List<Finding> of(UUID inspection) {
    return rows.list(
        COLUMNS + " where inspection_id = ? order by created_at, id",
        FindingTable::finding,
        inspection);
  }

  void answer(UUID id, String answer, Handler by, LocalDate on) {
    rows.change(
        """
        update inspection_finding set state = 'ANSWERED', answer = ?, answered_on = ?, answered_by_name = ?,
          answered_by_ref = ?, version = version + 1 where id = ?""",
        answer,
        on,
        by.name(),
        by.personRef(),
        id);
  }

  void accept(UUID id, String reason, Handler by, LocalDate on) {
    rows.change(
        """
        update inspection_finding set state = 'ACCEPTED', decision = ?, decided_on = ?, decided_by_name = ?,
          version = version + 1 where id = ?""",
        reason,
        on,
        by.name(),
        id);
  }

  void giveBack(UUID id, String reason, LocalDate dueOn, Handler by, LocalDate on) {
    rows.change(
        """
        update inspection_finding set state = 'RETURNED', decision = ?, decided_on = ?, decided_by_name = ?, due_on = ?,
          returned = returned + 1, version = version + 1 where id = ?""",
        reason,
        on,
        by.name(),
        dueOn,
        id);
  }

  private Finding only(String sql, UUID id) {
    return rows.one(sql, FindingTable::finding, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getObject("id", UUID.class),
        row.getObject("inspection_id", UUID.class),
        row.getObject("petition_id", UUID.class),
        new UnionPath(row.getString("union_path")),
        new UnionPath(row.getString("inspector_path")),
        FindingCode.valueOf(row.getString("code")),
        row.getString("words"),
        row.getString("requirement"),
        row.getObject("found_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        FindingState.valueOf(row.getString("state")),
        row.getString("answer"),
        Rows.date(row, "answered_on"),
        row.getString("answered_by_name"),
        row.getString("answered_by_ref"),
        row.getString("decision"),
        Rows.date(row, "decided_on"),
        row.getInt("returned"),
        row.getString("found_by_name"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }
}
