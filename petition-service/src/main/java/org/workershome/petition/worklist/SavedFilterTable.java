package org.workershome.petition.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.petition.core.Rows;

/** The rows of saved and of shared filters. */
@ApplicationScoped
class SavedFilterTable {
  private static final String BOTH =
      """
      select * from (
        select id, name, list, within, filter, saved_at, null as shared_with, null as shared_by, 0 as place
        from saved_filter
        union all
        select id, name, list, within, filter, shared_at, union_path::text, shared_by_name, 1
        from shared_filter) f""";

  private final Rows rows;

  SavedFilterTable(Rows rows) {
    this.rows = rows;
  }

  /** A filter at rest, its conditions as text. */
  record Kept(
      UUID id,
      String name,
      WorkList list,
      int within,
      String filter,
      Instant savedAt,
      @Nullable String sharedWith,
      @Nullable String sharedBy) {}

  /** False when there is one of this name. */
  boolean save(Kept filter, String personRef) {
    return rows.change(
            "insert into saved_filter (id, person_ref, name, list, within, filter, saved_at)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            filter.id(),
            personRef,
            filter.name(),
            filter.list(),
            filter.within(),
            filter.filter(),
            filter.savedAt())
        == 1;
  }

  /** False when the union has one of this name. */
  boolean share(UUID id, Kept filter, Caller by, Instant at) {
    return rows.change(
            "insert into shared_filter (id, union_path, name, list, within, filter, shared_at,"
                + " shared_by_name, shared_by_ref) values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict do nothing",
            id,
            by.requireUnion(),
            filter.name(),
            filter.list(),
            filter.within(),
            filter.filter(),
            at,
            by.name(),
            by.requirePersonRef())
        == 1;
  }

  /** False when there is none that the caller may delete. */
  boolean delete(UUID id) {
    return rows.change("delete from saved_filter where id = ?", id)
            + rows.change("delete from shared_filter where id = ?", id)
        > 0;
  }

  List<Kept> all(int most) {
    return rows.list(BOTH + " order by place, name, id limit ?", SavedFilterTable::kept, most);
  }

  Optional<Kept> one(UUID id) {
    return rows.one(BOTH + " where id = ?", SavedFilterTable::kept, id);
  }

  int own() {
    return rows.one("select count(*) from saved_filter", row -> row.getInt(1)).orElse(0);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getString("name"),
        WorkList.valueOf(row.getString("list")),
        row.getInt("within"),
        row.getString("filter"),
        Rows.instant(row, "saved_at"),
        row.getString("shared_with"),
        row.getString("shared_by"));
  }
}
