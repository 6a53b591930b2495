package org.workershome.petition.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Rows;

/** The versions of the rule, by union and day. */
@ApplicationScoped
class BacklogRuleTable {
  private static final String SELECT =
      """
      select id, union_path::text as union_path, valid_from, overdue_days, open_days, petitions_in_chain, extended,
        sponsor_required, source, set_by_name from backlog_rule\
      """;

  private static final String NEAREST = " order by nlevel(union_path) desc, valid_from desc limit ";

  private final Rows rows;

  BacklogRuleTable(Rows rows) {
    this.rows = rows;
  }

  /** False when there is one from that day on. */
  boolean insert(UUID id, UnionPath union, BacklogRuleRequest rule, Handler by, Instant now) {
    return rows.change(
            """
            insert into backlog_rule (id, union_path, valid_from, overdue_days, open_days, petitions_in_chain, extended,
              sponsor_required, source, set_by_subject, set_by_name, set_at)
            values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """,
            id,
            union,
            rule.validFrom(),
            rule.overdueDays(),
            rule.openDays(),
            rule.petitionsInChain(),
            rule.extended(),
            rule.sponsorRequired(),
            rule.source().strip(),
            by.subject(),
            by.name(),
            now)
        == 1;
  }

  /** Of the union itself, else of the nearest above it. */
  Optional<BacklogRule> inForce(UnionPath union, LocalDate day) {
    return rows.one(
        SELECT + " where union_path @> ?::ltree and valid_from <= ?" + NEAREST + 1,
        BacklogRuleTable::rule,
        union,
        day);
  }

  /** By which a campaign was started, wherever it was set. */
  Optional<BacklogRule> version(UUID id) {
    return rows.one(SELECT + " where id = ?", BacklogRuleTable::rule, id);
  }

  List<BacklogRule> versions(UnionPath union) {
    return rows.list(
        SELECT + " where union_path @> ?::ltree" + NEAREST + 200, BacklogRuleTable::rule, union);
  }

  private static BacklogRule rule(ResultSet row) throws SQLException {
    return new BacklogRule(
        row.getObject("id", UUID.class),
        new UnionPath(row.getString("union_path")),
        row.getObject("valid_from", LocalDate.class),
        Rows.number(row, "overdue_days"),
        Rows.number(row, "open_days"),
        Rows.number(row, "petitions_in_chain"),
        row.getBoolean("extended"),
        row.getBoolean("sponsor_required"),
        row.getString("source"),
        row.getString("set_by_name"));
  }
}
