package org.workershome.competition.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.ListScope;
import org.workershome.kit.paging.PageRequest;

/**
 * Builds the query of a list: newest first, under the scope's index, with the filters that were
 * given. Column names come from this room, values travel as parameters.
 */
final class ListQuery {
  private final StringBuilder sql;
  private final List<Object> parameters = new ArrayList<>();

  ListQuery(String select, ListScope scope) {
    sql = new StringBuilder(select).append(" where ").append(scope.column()).append(" = ?");
    parameters.add(scope.value());
  }

  ListQuery filter(String column, @Nullable Enum<?> value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ?");
      parameters.add(value.name());
    }
    return this;
  }

  ListQuery page(PageRequest page) {
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    return this;
  }

  /** All of it, for a reader that takes row by row. */
  ListQuery whole() {
    sql.append(" order by created_at desc, id desc");
    return this;
  }

  String sql() {
    return sql.toString();
  }

  List<Object> parameters() {
    return parameters;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
