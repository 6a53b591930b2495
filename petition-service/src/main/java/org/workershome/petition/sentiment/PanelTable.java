package org.workershome.petition.sentiment;

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

/** Panels at rest. */
@ApplicationScoped
class PanelTable {
  private static final String COLUMNS =
      """
      select id, union_path::text as union_path, year, quarter, state, zero_reason, assessment, risk_level, due_on,
        submitted_on, submitted_by_ref, submitted_by_name, approved_on, approved_by_name, frozen::text as frozen,
        created_at, version
      from sentiment_panel """;

  private final Rows rows;

  PanelTable(Rows rows) {
    this.rows = rows;
  }

  /** False when the union has one of that quarter. */
  boolean insert(UUID id, UnionPath union, Quarter quarter, LocalDate dueOn, Instant now) {
    return rows.change(
            """
            insert into sentiment_panel (id, union_path, year, quarter, state, due_on, created_at, version)
            values (?, ?::ltree, ?, ?, 'DRAFT', ?, ?, 1) on conflict do nothing""",
            id,
            union,
            quarter.year(),
            quarter.number(),
            dueOn,
            now)
        == 1;
  }

  /**
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  Panel find(UUID id) {
    return only(rows.one(COLUMNS + " where id = ?", PanelTable::panel, id));
  }

  /** Kept from everybody else until the transaction ends. */
  Panel lock(UUID id) {
    return only(rows.one(COLUMNS + " where id = ? for update", PanelTable::panel, id));
  }

  /** The panels of the unions directly below, of the same quarter. */
  List<Panel> below(Panel above) {
    PetitionScope scope = PetitionScope.of(above.union());
    return rows.list(
        COLUMNS
            + " where "
            + scope.column()
            + " = ? and year = ? and quarter = ? and union_path <@ ?::ltree"
            + " and nlevel(union_path) = nlevel(?::ltree) + 1 order by union_path",
        PanelTable::panel,
        scope.value(),
        above.quarter().year(),
        above.quarter().number(),
        above.union(),
        above.union());
  }

  List<Panel> list(UnionPath union, PanelFilter filter, PageRequest page) {
    PetitionScope scope = PetitionScope.of(union);
    var sql =
        new StringBuilder(COLUMNS + " where " + scope.column() + " = ? and union_path <@ ?::ltree");
    List<Object> parameters = new ArrayList<>(List.of(scope.value(), union));
    if (filter.state() != null) {
      sql.append(" and state = ?");
      parameters.add(filter.state());
    }
    if (filter.year() != null) {
      sql.append(" and year = ?");
      parameters.add(filter.year());
    }
    if (filter.quarter() != null) {
      sql.append(" and quarter = ?");
      parameters.add(filter.quarter());
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
    return rows.list(sql.toString(), PanelTable::panel, parameters);
  }

  void content(Panel panel, PanelContentRequest content) {
    rows.change(
        """
        update sentiment_panel set zero_reason = ?, assessment = ?, risk_level = ?, version = version + 1
        where id = ?""",
        content.zeroReason(),
        content.assessment(),
        content.riskLevel(),
        panel.id());
  }

  /** A hot spot is part of what is decided on: the panel is another one with it. */
  void touch(Panel panel) {
    rows.change("update sentiment_panel set version = version + 1 where id = ?", panel.id());
  }

  void submit(Panel panel, Handler by, LocalDate on) {
    rows.change(
        """
        update sentiment_panel set state = 'SUBMITTED', submitted_on = ?, submitted_by_subject = ?,
          submitted_by_ref = ?, submitted_by_name = ?, version = version + 1 where id = ?""",
        on,
        by.subject(),
        by.personRef(),
        by.name(),
        panel.id());
  }

  void sendBack(Panel panel) {
    rows.change(
        """
        update sentiment_panel set state = 'DRAFT', submitted_on = null, submitted_by_subject = null,
          submitted_by_ref = null, submitted_by_name = null, version = version + 1 where id = ?""",
        panel.id());
  }

  void approve(Panel panel, Handler by, LocalDate on, String frozen) {
    rows.change(
        """
        update sentiment_panel set state = 'APPROVED', approved_on = ?, approved_by_subject = ?,
          approved_by_ref = ?, approved_by_name = ?, frozen = ?::jsonb, version = version + 1 where id = ?""",
        on,
        by.subject(),
        by.personRef(),
        by.name(),
        frozen,
        panel.id());
  }

  void moved(Panel panel, PanelMove move, Handler by, @Nullable String note, Instant now) {
    moved(panel, move, by.subject(), by.name(), note, now);
  }

  /** Because the union owes it. */
  void openedByItself(Panel panel, String subject, Instant now) {
    moved(panel, PanelMove.OPENING, subject, "系统", "按季度研判任务自动建立", now);
  }

  private void moved(
      Panel panel,
      PanelMove move,
      String subject,
      String name,
      @Nullable String note,
      Instant now) {
    rows.change(
        """
        insert into sentiment_panel_move (id, panel_id, union_path, at, move, by_subject, by_name, note)
        values (?, ?, ?::ltree, ?, ?, ?, ?, ?)""",
        Ids.next(),
        panel.id(),
        panel.union(),
        now,
        move,
        subject,
        name,
        note);
  }

  List<PanelMoveView> moves(UUID panel) {
    return rows.list(
        "select at, move, by_name, note from sentiment_panel_move where panel_id = ? order by at, id",
        row ->
            new PanelMoveView(
                Rows.instant(row, "at"),
                PanelMove.valueOf(row.getString("move")),
                row.getString("by_name"),
                row.getString("note")),
        panel);
  }

  private static Panel only(Optional<Panel> found) {
    return found.orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static Panel panel(ResultSet row) throws SQLException {
    String risk = row.getString("risk_level");
    return new Panel(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        new Quarter(row.getInt("year"), row.getInt("quarter")),
        PanelState.valueOf(row.getString("state")),
        row.getString("zero_reason"),
        row.getString("assessment"),
        risk == null ? null : RiskLevel.valueOf(risk),
        row.getObject("due_on", LocalDate.class),
        Rows.date(row, "submitted_on"),
        row.getString("submitted_by_ref"),
        row.getString("submitted_by_name"),
        Rows.date(row, "approved_on"),
        row.getString("approved_by_name"),
        row.getString("frozen"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }
}
