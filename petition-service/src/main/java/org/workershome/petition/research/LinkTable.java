package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** Which petitions and backlog cases hang on a project; each caller sees those that he may see. */
@ApplicationScoped
class LinkTable {
  /** Where nothing was set: so few could be guessed. */
  static final int SMALLEST_COUNT = 5;

  private final Rows rows;

  LinkTable(Rows rows) {
    this.rows = rows;
  }

  boolean petition(Project project, UUID petition, LocalDate on) {
    return rows.change(
            """
            insert into research_petition (project_id, petition_id, union_path, linked_on)
            values (?, ?, ?::ltree, ?) on conflict do nothing""",
            project.id(),
            petition,
            project.union(),
            on)
        == 1;
  }

  boolean backlogCase(Project project, BacklogLinkRequest request, LocalDate on) {
    return rows.change(
            """
            insert into research_backlog (project_id, case_id, union_path, evidence, linked_on)
            values (?, ?, ?::ltree, ?, ?) on conflict do nothing""",
            project.id(),
            request.caseId(),
            project.union(),
            request.evidence(),
            on)
        == 1;
  }

  List<LinkedCaseView> petitions(UUID project) {
    return rows.list(
        "select petition_id, linked_on from research_petition where project_id = ? order by linked_on, petition_id",
        row ->
            new LinkedCaseView(
                row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), null),
        project);
  }

  List<LinkedCaseView> backlogCases(UUID project) {
    return rows.list(
        "select case_id, linked_on, evidence from research_backlog where project_id = ? order by linked_on, case_id",
        row ->
            new LinkedCaseView(
                row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getString(3)),
        project);
  }

  /** Of the union itself, else of the nearest above it, else the default. */
  int smallestCount(UnionPath union, LocalDate day) {
    return rows.one(
            """
            select smallest_count from research_term where union_path @> ?::ltree and valid_from <= ?
            order by nlevel(union_path) desc, valid_from desc limit 1""",
            row -> row.getInt(1),
            union,
            day)
        .orElse(SMALLEST_COUNT);
  }

  boolean insertTerm(UnionPath union, ResearchTermRequest request, Handler by, Instant now) {
    return rows.change(
            """
            insert into research_term (union_path, valid_from, smallest_count, set_by_subject, set_by_name, set_at)
            values (?::ltree, ?, ?, ?, ?, ?) on conflict do nothing""",
            union,
            request.validFrom(),
            request.smallestCount(),
            by.subject(),
            by.name(),
            now)
        == 1;
  }
}
