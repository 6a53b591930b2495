package org.workershome.petition.inspection;

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
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/** Inspections at rest, and what was done in them. */
@ApplicationScoped
class InspectionTable {
  private static final String COLUMNS =
      """
      select id, union_path::text as union_path, inspected_path::text as inspected_path, title, from_on, to_on, stratum,
        seed, drawn_at, population, asked, state, conclusion, closed_on, opened_by_name, created_at, version
      from inspection""";

  private final Rows rows;

  InspectionTable(Rows rows) {
    this.rows = rows;
  }

  void insert(
      UUID id,
      UnionPath union,
      InspectionRequest request,
      long seed,
      int population,
      Handler by,
      Instant now) {
    rows.change(
        """
        insert into inspection (id, union_path, inspected_path, title, from_on, to_on, stratum, seed, drawn_at, population,
          asked, state, opened_by_subject, opened_by_name, opened_by_ref, created_at, version)
        values (?, ?::ltree, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAWN', ?, ?, ?, ?, 1)""",
        id,
        union,
        request.inspected(),
        request.title().strip(),
        request.fromOn(),
        request.toOn(),
        request.stratum(),
        seed,
        now,
        population,
        request.size(),
        by.subject(),
        by.name(),
        by.personRef(),
        now);
  }

  /**
   * @throws ProblemException 404 when it is not there, or not for the caller's eyes
   */
  Inspection find(UUID id) {
    return only(COLUMNS + " where id = ?", id);
  }

  Inspection lock(UUID id) {
    return only(COLUMNS + " where id = ? for update", id);
  }

  List<Inspection> list(UnionPath union, InspectionSide side, PageRequest page) {
    List<Object> parameters = new ArrayList<>();
    var sql = new StringBuilder(COLUMNS);
    if (side == InspectionSide.INSPECTING) {
      PetitionScope scope = PetitionScope.of(union);
      sql.append(" where ").append(scope.column()).append(" = ? and union_path <@ ?::ltree");
      parameters.add(scope.value());
      parameters.add(union);
    } else {
      sql.append(" where ltree2text(inspected_path) = any (?)");
      parameters.add(union.levels().stream().map(UnionPath::value).toList());
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
    return rows.list(sql.toString(), InspectionTable::inspection, parameters);
  }

  void close(UUID id, String conclusion, LocalDate on) {
    rows.change(
        "update inspection set state = 'CLOSED', conclusion = ?, closed_on = ?, version = version + 1 where id = ?",
        conclusion,
        on,
        id);
  }

  void moved(
      Inspection inspection,
      @Nullable UUID finding,
      String move,
      @Nullable String note,
      Handler by,
      Instant now) {
    rows.change(
        """
        insert into inspection_move (id, inspection_id, finding_id, union_path, at, move, note, by_subject, by_name)
        values (?, ?, ?, ?::ltree, ?, ?, ?, ?, ?)""",
        Ids.next(),
        inspection.id(),
        finding,
        inspection.union(),
        now,
        move,
        note,
        by.subject(),
        by.name());
  }

  private Inspection only(String sql, UUID id) {
    return rows.one(sql, InspectionTable::inspection, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static Inspection inspection(ResultSet row) throws SQLException {
    return new Inspection(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        new UnionPath(row.getString("inspected_path")),
        row.getString("title"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        Stratum.valueOf(row.getString("stratum")),
        row.getLong("seed"),
        Rows.instant(row, "drawn_at"),
        row.getInt("population"),
        row.getInt("asked"),
        InspectionState.valueOf(row.getString("state")),
        row.getString("conclusion"),
        Rows.date(row, "closed_on"),
        row.getString("opened_by_name"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }
}
