package org.workershome.petition.backlog;

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
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.Rows;

/** Campaigns at rest. */
@ApplicationScoped
class CampaignTable {
  private static final String SELECT =
      """
      select id, union_path::text as union_path, name, from_on, to_on, state, rule_id, started_on, closed_on,
        closing_note, opened_by_name, created_at, version from backlog_campaign\
      """;

  private final Rows rows;

  CampaignTable(Rows rows) {
    this.rows = rows;
  }

  void insert(UUID id, UnionPath union, CampaignRequest request, Handler by, Instant now) {
    rows.change(
        """
        insert into backlog_campaign (id, union_path, name, from_on, to_on, state, opened_by_subject, opened_by_name,
          created_at, version) values (?, ?::ltree, ?, ?, ?, 'PLANNED', ?, ?, ?, 1)\
        """,
        id,
        union,
        request.name().strip(),
        request.fromOn(),
        request.toOn(),
        by.subject(),
        by.name(),
        now);
  }

  Campaign find(UUID id) {
    return only(rows.one(SELECT + " where id = ?", CampaignTable::campaign, id));
  }

  Campaign lock(UUID id) {
    return only(rows.one(SELECT + " where id = ? for update", CampaignTable::campaign, id));
  }

  /** Of a union and those below it; {@code above} as well those of the unions over it. */
  List<Campaign> list(
      UnionPath union, boolean above, @Nullable CampaignState state, PageRequest page) {
    PetitionScope scope = PetitionScope.of(union);
    var sql =
        new StringBuilder(
            SELECT
                + " where ("
                + scope.column()
                + " = ? and union_path <@ ?::ltree or ? and union_path @> ?::ltree)");
    List<Object> parameters = new ArrayList<>(List.of(scope.value(), union, above, union));
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
    return rows.list(sql.toString(), CampaignTable::campaign, parameters);
  }

  void started(Campaign campaign, BacklogRule rule, LocalDate on) {
    rows.change(
        "update backlog_campaign set state = 'UNDER_WAY', rule_id = ?, started_on = ?, version ="
            + " version + 1 where id = ?",
        rule.id(),
        on,
        campaign.id());
  }

  void closed(Campaign campaign, String note, LocalDate on) {
    rows.change(
        "update backlog_campaign set state = 'CLOSED', closed_on = ?, closing_note = ?, version ="
            + " version + 1 where id = ?",
        on,
        note,
        campaign.id());
  }

  /** Of the cases that are open to the caller. */
  ProgressView progress(UUID id) {
    return rows.one(
            """
            select count(*), count(*) filter (where b.state = 'OPEN'), count(*) filter (where b.state = 'REPORTED'),
              count(*) filter (where b.state = 'CLEARED'),
              count(*) filter (where exists (select from petition_sponsorship s where s.petition_id = b.petition_id)),
              count(*) filter (where b.state = 'CLEARED' and b.without_sponsor = 'ENDED_BEFORE_SPONSORSHIP'),
              count(*) filter (where 'OVERDUE' = any (b.reasons)), count(*) filter (where 'OPEN_LONG' = any (b.reasons)),
              count(*) filter (where 'REPEATED' = any (b.reasons)), count(*) filter (where 'EXTENDED' = any (b.reasons))
            from backlog_case b where b.campaign_id = ?\
            """,
            row ->
                new ProgressView(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getLong(9),
                    row.getLong(10)),
            id)
        .orElseThrow(() -> new IllegalStateException("a count has a row"));
  }

  private static Campaign only(Optional<Campaign> found) {
    return found.orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    return new Campaign(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        row.getString("name"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        CampaignState.valueOf(row.getString("state")),
        row.getObject("rule_id", UUID.class),
        Rows.date(row, "started_on"),
        Rows.date(row, "closed_on"),
        row.getString("closing_note"),
        row.getString("opened_by_name"),
        Rows.instant(row, "created_at"),
        row.getLong("version"));
  }
}
