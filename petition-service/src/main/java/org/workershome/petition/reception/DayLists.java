package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.rowscope.ScopedSql;
import org.workershome.petition.core.PetitionScope;

/**
 * The roster as lists, the latest day first. Staff read their own union and those below, people
 * their union and those above it, whose leaders receive them as well.
 */
@ApplicationScoped
class DayLists {
  private final ScopedSql sql;

  DayLists(ScopedSql sql) {
    this.sql = sql;
  }

  /** Which days; null leaves a condition out. */
  record Filter(
      @Nullable UnionPath union,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable DayState state) {}

  Page<ReceptionDay> list(Caller caller, Filter filter, PageRequest page) {
    var query = new StringBuilder(DayRow.SELECT).append("where ");
    List<Object> parameters = new ArrayList<>();
    scope(query, parameters, caller, filter.union());
    and(query, parameters, " and d.held_on >= ?", filter.from());
    and(query, parameters, " and d.held_on <= ?", filter.to());
    and(query, parameters, " and d.state = ?", filter.state());
    page.after()
        .ifPresent(
            after -> {
              query.append(" and (d.held_on, d.id) < (?, ?)");
              parameters.add(LocalDate.ofInstant(after.createdAt(), ZoneOffset.UTC));
              parameters.add(after.id());
            });
    query.append(" order by d.held_on desc, d.id desc limit ?");
    parameters.add(page.fetch());
    return Page.of(
        sql.list(query.toString(), DayRow::read, parameters.toArray()),
        page,
        last -> new PageCursor(last.heldOn().atStartOfDay(ZoneOffset.UTC).toInstant(), last.id()));
  }

  private static void scope(
      StringBuilder query, List<Object> parameters, Caller caller, @Nullable UnionPath union) {
    if (union != null) {
      query.append("d.path_text = ?");
      parameters.add(union);
    } else if (caller.kind() == CallerKind.STAFF) {
      PetitionScope scope = PetitionScope.of(caller);
      query.append("d.").append(scope.column()).append(" = ?");
      parameters.add(scope.value());
    } else {
      query.append("d.path_text = any (?)");
      parameters.add(caller.requireUnion().levels().stream().map(UnionPath::value).toList());
    }
  }

  private static void and(
      StringBuilder query, List<Object> parameters, String condition, @Nullable Object value) {
    if (value != null) {
      query.append(condition);
      parameters.add(value);
    }
  }
}
