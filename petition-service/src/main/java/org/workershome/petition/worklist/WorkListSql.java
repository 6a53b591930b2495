package org.workershome.petition.worklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.paging.PageCursor;
import org.workershome.petition.core.Reach;

/**
 * The rows of a list, what is due first in front. Each list begins with a condition that one index
 * serves in that order: the page is found in the narrow table and only its rows are looked up.
 */
final class WorkListSql {
  /** Deeper unions are found by their ancestor of this level, and compared exactly besides. */
  private static final int DEEPEST_INDEXED = 5;

  /** Of a petition on which nothing runs. */
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private static final String PAGE =
      """
      select p.id, p.number, p.union_path::text as received_by, d.handling_path::text as handled_by, p.channel,
        p.category, p.matter, p.title, p.state, p.created_at, p.owner_name, p.owner_subject, p.headcount, p.version,
        d.due_on, d.due_kind, d.urgent, d.repeated, d.sponsor_ref is not null as sponsored
      from (select * from petition_desk d where\s""";

  private final StringBuilder where = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  private WorkListSql() {}

  /** One page; a cursor's moment is the day on which its row is due. */
  static WorkListSql page(WorkQuery query, Caller caller, @Nullable PageCursor after, int most) {
    WorkListSql sql = rows(query, caller);
    sql.where.insert(0, PAGE);
    if (after != null) {
      sql.and(
          " and (d.due_on, d.petition_id) > (?, ?)",
          LocalDate.ofInstant(after.createdAt(), Clocks.ZONE),
          after.id());
    }
    sql.and(
        " order by d.due_on, d.petition_id limit ?) d join petition p on p.id = d.petition_id"
            + " order by d.due_on, d.petition_id",
        most);
    return sql;
  }

  /** All of it, for a reader that takes row by row. */
  static WorkListSql whole(WorkQuery query, Caller caller) {
    WorkListSql sql = rows(query, caller);
    sql.where.insert(0, PAGE);
    return sql.and(") d join petition p on p.id = d.petition_id order by d.due_on, d.petition_id");
  }

  /** How many there are, as far as it matters. */
  static WorkListSql count(WorkQuery query, Caller caller, int most) {
    WorkListSql sql = rows(query, caller);
    sql.where.insert(0, "(select count(*) from (select from petition_desk d where ");
    sql.and(" limit ?) counted)", most);
    return sql;
  }

  String text() {
    return where.toString();
  }

  List<Object> parameters() {
    return parameters;
  }

  private static WorkListSql rows(WorkQuery query, Caller caller) {
    var sql = new WorkListSql();
    switch (query.list()) {
      case MINE -> sql.and("d.owner_ref = ?", caller.requirePersonRef());
      case OFFERED -> sql.and("d.offered_to = ?", caller.subject());
      case SPONSORED -> sql.and("d.sponsor_ref = ?", caller.requirePersonRef());
      case UNION, DUE_SOON, OVERDUE, UNASSIGNED -> sql.in(Reach.of(caller, query.filter().union()));
    }
    switch (query.list()) {
      case DUE_SOON ->
          sql.and(
              " and d.due_on >= ? and d.due_on <= ?",
              query.today(),
              query.today().plusDays(query.within()));
      case OVERDUE -> sql.and(" and d.due_on < ?", query.today());
      case UNASSIGNED -> sql.and(" and d.unassigned");
      case MINE, OFFERED, SPONSORED -> {
        if (query.filter().union() != null) {
          sql.and(" and ").in(Reach.of(caller, query.filter().union()));
        }
      }
      case UNION -> {}
    }
    sql.filter(query.filter());
    return sql;
  }

  private void filter(WorkFilterRequest filter) {
    optional(" and d.state = ?", name(filter.state()));
    optional(" and d.category = ?", name(filter.category()));
    optional(" and d.channel = ?", name(filter.channel()));
    optional(" and d.due_on < ?", filter.dueBefore());
    LocalDate from = filter.receivedFrom();
    optional(" and d.received_at >= ?", from == null ? null : begin(from));
    LocalDate to = filter.receivedTo();
    optional(" and d.received_at < ?", to == null ? null : begin(to.plusDays(1)));
    optional(" and d.owner_subject = ?", filter.handler());
    // Written out, because a parameter would find no index of the few.
    whether("d.urgent", filter.urgent());
    whether("d.repeated", filter.repeated());
    whether("d.of_group", filter.group());
  }

  private void in(UnionPath union) {
    List<UnionPath> levels = union.levels();
    int level = Math.min(levels.size(), DEEPEST_INDEXED);
    and("d.h" + level + " = ?", levels.get(level - 1).value());
    if (levels.size() > DEEPEST_INDEXED) {
      and(" and d.handling_path <@ ?::ltree", union.value());
    }
  }

  private void whether(String column, @Nullable Boolean asked) {
    if (asked != null) {
      where.append(asked ? " and " : " and not ").append(column);
    }
  }

  private void optional(String condition, @Nullable Object value) {
    if (value != null) {
      and(condition, value);
    }
  }

  private WorkListSql and(String condition, Object... values) {
    where.append(condition);
    parameters.addAll(List.of(values));
    return this;
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay(Clocks.ZONE).toOffsetDateTime();
  }
}
