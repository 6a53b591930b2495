package org.workershome.kit.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * The unions that this service knows: all that its copy of the register has, which may be none.
 * Joins the transaction at hand, or opens one for the look.
 */
@Singleton
public final class Unions {
  private static final TypeReference<List<UnionPeriod>> PERIODS = new TypeReference<>() {};

  /** Levels that have a column and an index of their own. */
  private static final int LEVELS = 5;

  private static final String COLUMNS =
      "u.code, u.path_text, u.parent, u.name, u.kind, u.region, u.credit_code, u.valid_from,"
          + " u.valid_to, u.successors, u.periods, u.version";

  private static final String FROM =
      "select " + COLUMNS + " from directory_union u where not u.removed";

  /** Follows successors to the last; a union that is met twice is not followed twice. */
  private static final String CHAIN =
      """
      with recursive chain (code) as (
        select unnest(successors) from directory_union where code = ? and not removed
        union
        select unnest(u.successors) from chain join directory_union u on u.code = chain.code
          and not u.removed)
      select %s from chain join directory_union u on u.code = chain.code
      where not u.removed order by u.valid_from, u.code"""
          .formatted(COLUMNS);

  private final DirectorySql sql;

  Unions(DirectorySql sql) {
    this.sql = sql;
  }

  public Optional<Union> byCode(String code) {
    return look(FROM + " and u.code = ?", code).stream().findFirst();
  }

  /** The one that stands there today; of those that ended, the last. */
  public Optional<Union> byPath(UnionPath path) {
    return look(
            FROM + " and u.path_text = ? order by u.valid_to desc nulls first limit 1",
            path.value())
        .stream()
        .findFirst();
  }

  /** What the union that stands there today was called on a day. */
  public Optional<String> nameOn(UnionPath path, LocalDate day) {
    return byPath(path).flatMap(union -> union.on(day)).map(UnionPeriod::name);
  }

  /** Those directly below, in the order of their places. */
  public List<Union> children(String code) {
    return look(FROM + " and u.parent = ? order by u.path_text, u.code", code);
  }

  /** Who took over from it, and from those, and so on; earlier ones first. */
  public List<Union> successors(String code) {
    return look(CHAIN, code);
  }

  /**
   * @param after place and code of the last one that was seen; null to begin
   * @return in the order of their places, then of their codes
   */
  List<Union> list(UnionFilter filter, @Nullable UnionCursor after, int limit) {
    var query = new StringBuilder(FROM);
    List<@Nullable Object> parameters = new ArrayList<>();
    if (filter.topOnly()) {
      query.append(" and u.parent is null");
    }
    and(query, parameters, " and u.parent = ?", filter.parent());
    and(query, parameters, " and u.credit_code = ?", filter.creditCode());
    under(query, parameters, filter.under());
    called(query, parameters, filter.name());
    and(query, parameters, " and u.valid_from <= ?", filter.on());
    and(query, parameters, " and coalesce(u.valid_to, 'infinity') >= ?", filter.on());
    if (after != null) {
      query.append(" and (u.path_text, u.code) > (?, ?)");
      parameters.add(after.path());
      parameters.add(after.code());
    }
    query.append(" order by u.path_text, u.code limit ?");
    parameters.add(limit);
    return look(query.toString(), parameters.toArray());
  }

  /** Grows with every batch that changed something here. */
  long generation() {
    return sql.generation(DirectoryJson.UNIONS);
  }

  private static void and(
      StringBuilder query,
      List<@Nullable Object> parameters,
      String condition,
      @Nullable Object value) {
    if (value != null) {
      query.append(condition);
      parameters.add(value);
    }
  }

  /** By the column of the level, because ltree finds no index under row-level security. */
  private static void under(
      StringBuilder query, List<@Nullable Object> parameters, @Nullable UnionPath place) {
    if (place == null) {
      return;
    }
    List<UnionPath> levels = place.levels();
    int level = Math.min(levels.size(), LEVELS);
    query.append(String.format(Locale.ROOT, " and u.l%d = ?", level));
    parameters.add(levels.get(level - 1).value());
    if (levels.size() > LEVELS) {
      query.append(" and u.path <@ ?::ltree");
      parameters.add(place.value());
    }
  }

  /** Pieces find the few that may be meant, and the name itself decides. */
  private static void called(
      StringBuilder query, List<@Nullable Object> parameters, @Nullable String words) {
    if (words == null) {
      return;
    }
    for (String gram : NameGrams.needed(words)) {
      query.append(
          " and exists (select 1 from directory_union_gram g where g.gram = ? and g.code = u.code)");
      parameters.add(gram);
    }
    query.append(" and position(? in lower(u.name)) > 0");
    parameters.add(NameGrams.folded(words));
  }

  private List<Union> look(String query, @Nullable Object... parameters) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> sql.read(query, Unions::union, parameters));
  }

  private static Union union(ResultSet row) throws SQLException {
    return new Union(
        row.getString(1),
        new UnionPath(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        texts(row.getArray(10)),
        DirectoryJson.kept(row.getString(11), PERIODS),
        row.getLong(12));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
