package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/** Projects at rest, and what was done to them. */
@ApplicationScoped
class ProjectTable {
  private static final String COLUMNS =
      """
      select id, union_path::text as union_path, topic, plan, team, from_on, to_on, state, end_reason, opened_on,
        ended_on, opened_by_name, petitions, backlog_cases, created_at, version
      from research_project """;

  private final Rows rows;

  ProjectTable(Rows rows) {
    this.rows = rows;
  }

  void insert(
      UUID id, UnionPath union, ProjectRequest request, Handler by, LocalDate today, Instant now) {
    rows.change(
        """
        insert into research_project (id, union_path, topic, plan, team, from_on, to_on, state, opened_on,
          opened_by_subject, opened_by_name, created_at, version)
        values (?, ?::ltree, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, 1)""",
        id,
        union,
        request.topic(),
        request.plan(),
        request.team(),
        request.fromOn(),
        request.toOn(),
        today,
        by.subject(),
        by.name(),
        now);
  }

  Project find(UUID id) {
    return only(rows.one(COLUMNS + " where id = ?", ProjectTable::project, id));
  }

  Project lock(UUID id) {
    return only(rows.one(COLUMNS + " where id = ? for update", ProjectTable::project, id));
  }

  List<Project> list(UnionPath union, @Nullable ProjectState state, PageRequest page) {
    PetitionScope scope = PetitionScope.of(union);
    var sql =
        new StringBuilder(COLUMNS + " where " + scope.column() + " = ? and union_path <@ ?::ltree");
    List<Object> parameters = new ArrayList<>(List.of(scope.value(), union));
    if (state != null) {
      sql.append(" and state = ?");
      parameters.add(state);
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
    return rows.list(sql.toString(), ProjectTable::project, parameters);
  }

  void plan(Project project, ProjectPlanRequest request) {
    rows.change(
        "update research_project set plan = ?, team = ?, to_on = ?, version = version + 1 where id = ?",
        request.plan(),
        request.team(),
        request.toOn(),
        project.id());
  }

  void move(
      Project project, ProjectState to, @Nullable String reason, @Nullable LocalDate endedOn) {
    rows.change(
        "update research_project set state = ?, end_reason = ?, ended_on = ?, version = version + 1 where id = ?",
        to,
        reason,
        endedOn,
        project.id());
  }

  /** Links count on the project, for those who may not see what is linked. */
  void linked(Project project, int petitions, int backlogCases) {
    rows.change(
        "update research_project set petitions = petitions + ?, backlog_cases = backlog_cases + ? where id = ?",
        petitions,
        backlogCases,
        project.id());
  }

  void moved(
      Project project,
      @Nullable UUID recommendation,
      String move,
      Handler by,
      @Nullable String note,
      Instant now) {
    rows.change(
        """
        insert into research_move (id, project_id, recommendation_id, union_path, at, move, by_subject, by_name, note)
        values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?)""",
        Ids.next(),
        project.id(),
        recommendation,
        project.union(),
        now,
        move,
        by.subject(),
        by.name(),
        note);
  }

  List<ResearchMoveView> moves(UUID project) {
    return rows.list(
        "select at, recommendation_id, move, by_name, note from research_move where project_id = ? order by at, id limit 1000",
        row ->
            new ResearchMoveView(
                Rows.instant(row, "at"),
                row.getObject("recommendation_id", UUID.class),
                row.getString("move"),
                row.getString("by_name"),
                row.getString("note")),
        project);
  }

  private static Project only(Optional<Project> found) {
    return found.orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static Project project(ResultSet row) throws SQLException {
    return new Project(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        row.getString("topic"),
        row.getString("plan"),
        Rows.texts(row, "team"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        ProjectState.valueOf(row.getString("state")),
        row.getString("end_reason"),
        row.getObject("opened_on", LocalDate.class),
        Rows.date(row, "ended_on"),
        row.getString("opened_by_name"),
        row.getInt("petitions"),
        row.getInt("backlog_cases"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }
}
