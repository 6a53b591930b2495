package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** Problems that were raised, at rest. */
@ApplicationScoped
class ProblemTable {
  private static final String COLUMNS =
      """
      select id, panel_id, union_path::text as union_path, field, text_sealed, raised_on, measure, evidence, solved_on,
        solved_by_name, created_at, version
      from sentiment_problem """;

  private final Rows rows;
  private final FieldCipher cipher;

  ProblemTable(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** A problem and its version. */
  record Stored(ProblemView view, UnionPath union, long version) {}

  void insert(UUID id, Panel panel, ProblemRequest problem, Instant now) {
    rows.change(
        """
        insert into sentiment_problem (id, panel_id, union_path, field, text_sealed, raised_on, created_at, version)
        values (?, ?, ?::ltree, ?, ?, ?, ?, 1)""",
        id,
        panel.id(),
        panel.union(),
        problem.field(),
        cipher.seal(problem.text(), "sentiment_problem.text:" + id),
        problem.raisedOn(),
        now);
  }

  Stored find(UUID id) {
    return rows.one(COLUMNS + " where id = ?", this::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  Stored lock(UUID id) {
    return rows.one(COLUMNS + " where id = ? for update", this::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  List<ProblemView> list(UUID panel, @Nullable Boolean solved, PageRequest page) {
    var sql = new StringBuilder(COLUMNS + " where panel_id = ?");
    List<Object> parameters = new ArrayList<>(List.of(panel));
    if (solved != null) {
      sql.append(solved ? " and solved_on is not null" : " and solved_on is null");
    }
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    return rows.list(sql.toString(), row -> stored(row).view(), parameters);
  }

  void solve(UUID id, SolutionRequest solution, Handler by) {
    rows.change(
        """
        update sentiment_problem set measure = ?, evidence = ?, solved_on = ?, solved_by_subject = ?, solved_by_name = ?,
          version = version + 1 where id = ?""",
        solution.measure(),
        solution.evidence(),
        solution.solvedOn(),
        by.subject(),
        by.name(),
        id);
  }

  private Stored stored(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    LocalDate solvedOn = Rows.date(row, "solved_on");
    return new Stored(
        new ProblemView(
            id,
            row.getObject("panel_id", UUID.class),
            OpinionField.valueOf(row.getString("field")),
            cipher.open(row.getBytes("text_sealed"), "sentiment_problem.text:" + id),
            row.getObject("raised_on", LocalDate.class),
            solvedOn != null,
            row.getString("measure"),
            row.getString("evidence"),
            solvedOn,
            row.getString("solved_by_name"),
            Rows.instant(row, "created_at")),
        new UnionPath(row.getString("union_path")),
        row.getLong("version"));
  }
}
