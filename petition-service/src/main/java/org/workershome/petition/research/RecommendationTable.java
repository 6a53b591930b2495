package org.workershome.petition.research;

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
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/** Recommendations at rest. */
@ApplicationScoped
class RecommendationTable {
  private static final String COLUMNS =
      """
      select id, project_id, report_id, union_path::text as union_path, addressee, addressee_name, text, made_on, due_on,
        state, adoption, answer, reason, answered_on, action, action_evidence, acted_on, acted_by_ref, acted_by_name,
        verification, verified_on, verified_by_name, created_at, version
      from research_recommendation """;

  private final Rows rows;

  RecommendationTable(Rows rows) {
    this.rows = rows;
  }

  /** A recommendation, and who reported its action. */
  record Stored(RecommendationView view, @Nullable String actedByRef, long version) {
    UnionPath union() {
      return new UnionPath(view.union());
    }
  }

  void insert(
      UUID id, Project project, RecommendationRequest request, LocalDate today, Instant now) {
    rows.change(
        """
        insert into research_recommendation (id, project_id, report_id, union_path, addressee, addressee_name, text,
          made_on, due_on, state, created_at, version) values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, 'MADE', ?, 1)""",
        id,
        project.id(),
        request.reportId(),
        project.union(),
        request.addressee(),
        request.addresseeName(),
        request.text(),
        today,
        request.dueOn(),
        now);
  }

  Stored find(UUID id) {
    return rows.one(COLUMNS + " where id = ?", RecommendationTable::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  Stored lock(UUID id) {
    return rows.one(COLUMNS + " where id = ? for update", RecommendationTable::stored, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  List<Stored> list(UnionPath union, RecommendationFilter filter, PageRequest page) {
    PetitionScope scope = PetitionScope.of(union);
    var sql =
        new StringBuilder(COLUMNS + " where " + scope.column() + " = ? and union_path <@ ?::ltree");
    List<Object> parameters = new ArrayList<>(List.of(scope.value(), union));
    if (filter.project() != null) {
      sql.append(" and project_id = ?");
      parameters.add(filter.project());
    }
    if (filter.state() != null) {
      sql.append(" and state = ?");
      parameters.add(filter.state());
    }
    if (filter.adoption() != null) {
      sql.append(" and adoption = ?");
      parameters.add(filter.adoption());
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
    return rows.list(sql.toString(), RecommendationTable::stored, parameters);
  }

  void answer(UUID id, RecommendationAnswerRequest request) {
    rows.change(
        """
        update research_recommendation set state = 'ANSWERED', adoption = ?, answer = ?, reason = ?, answered_on = ?,
          version = version + 1 where id = ?""",
        request.adoption(),
        request.answer(),
        request.reason(),
        request.answeredOn(),
        id);
  }

  void act(UUID id, RecommendationActionRequest request, Handler by, LocalDate on) {
    rows.change(
        """
        update research_recommendation set state = 'ACTED', action = ?, action_evidence = ?, acted_on = ?,
          acted_by_subject = ?, acted_by_ref = ?, acted_by_name = ?, version = version + 1 where id = ?""",
        request.action(),
        request.evidence(),
        on,
        by.subject(),
        by.personRef(),
        by.name(),
        id);
  }

  void verify(UUID id, String finding, Handler by, LocalDate on) {
    rows.change(
        """
        update research_recommendation set state = 'VERIFIED', verification = ?, verified_on = ?, verified_by_subject = ?,
          verified_by_ref = ?, verified_by_name = ?, version = version + 1 where id = ?""",
        finding,
        on,
        by.subject(),
        by.personRef(),
        by.name(),
        id);
  }

  /** As if nothing had been done; who said that it had stays in the moves. */
  void reject(UUID id) {
    rows.change(
        """
        update research_recommendation set state = 'ANSWERED', action = null, action_evidence = null, acted_on = null,
          acted_by_subject = null, acted_by_ref = null, acted_by_name = null, version = version + 1 where id = ?""",
        id);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    String word = row.getString("adoption");
    Adoption adoption = word == null ? null : Adoption.valueOf(word);
    RecommendationState state = RecommendationState.valueOf(row.getString("state"));
    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
    LocalDate answeredOn = Rows.date(row, "answered_on");
    return new Stored(
        new RecommendationView(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getObject("report_id", UUID.class),
            row.getString("union_path"),
            Addressee.valueOf(row.getString("addressee")),
            row.getString("addressee_name"),
            row.getString("text"),
            row.getObject("made_on", LocalDate.class),
            dueOn,
            state,
            state.moves(adoption),
            adoption,
            row.getString("answer"),
            row.getString("reason"),
            answeredOn,
            answeredOn == null ? null : answeredOn.isAfter(dueOn),
            row.getString("action"),
            row.getString("action_evidence"),
            Rows.date(row, "acted_on"),
            row.getString("acted_by_name"),
            row.getString("verification"),
            Rows.date(row, "verified_on"),
            row.getString("verified_by_name"),
            Rows.instant(row, "created_at")),
        row.getString("acted_by_ref"),
        row.getLong("version"));
  }
}
