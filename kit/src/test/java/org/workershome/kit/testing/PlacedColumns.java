package org.workershome.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.identity.Role;
import org.workershome.kit.rowscope.ScopeSql;

/**
 * The columns of a throw-away database that say where in the tree of unions a row belongs, and what
 * is wrong with what becomes of them when a union moves.
 */
final class PlacedColumns {
  private static final String COLUMNS =
      """
      select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and (a.atttypid = 'ltree'::regtype
          or a.atttypid = 'text'::regtype and a.attname ~ '(^|_)union(_path)?$')""";

  /**
   * Of a table whose index is made of triggers; a list of columns without the place misses a move.
   */
  private static final String DEAF_SEARCHES =
      """
      select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgfoid = 'search_mark'::regproc and not t.tgisinternal
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'union_path')
        and not (t.tgtype & 16 <> 0 and (t.tgattr = ''::int2vector or exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'union_path' and a.attnum = any (t.tgattr))))""";

  private static final String ALL_ROLES =
      String.join(",", java.util.Arrays.stream(Role.values()).map(Role::wire).toList());

  private final TestDatabase database;
  private final Map<String, String> types = new TreeMap<>();

  PlacedColumns(TestDatabase database) {
    this.database = database;
    for (String column : new Superuser(database).texts(COLUMNS)) {
      types.put(
          column.substring(0, column.indexOf(' ')), column.substring(column.indexOf(' ') + 1));
    }
  }

  /** What nobody has thought of, or what there is not. */
  List<String> undecided(List<RepathedTables> services) {
    List<String> findings = new ArrayList<>();
    TreeSet<String> following = following(services);
    Map<String, String> staying = new HashMap<>();
    services.forEach(service -> staying.putAll(service.staying()));
    for (String column : types.keySet()) {
      if (!following.contains(column) && !staying.containsKey(column)) {
        findings.add(column + " holds a place, and neither follows nor says why it stays");
      }
      if (following.contains(column) && staying.containsKey(column)) {
        findings.add(column + " both follows and stays");
      }
    }
    following.stream()
        .filter(column -> !types.containsKey(column))
        .forEach(column -> findings.add(column + " should follow, and is not there"));
    staying.forEach(
        (column, why) -> {
          if (!types.containsKey(column)) {
            findings.add(column + " stays, and is not there");
          }
          if (why.isBlank()) {
            findings.add(column + " stays without a reason");
          }
        });
    return findings;
  }

  /** Searches that a move would not reach. */
  List<String> deafSearches() {
    return new Superuser(database)
        .texts(DEAF_SEARCHES).stream().map(table -> table + " moves unseen by its search").toList();
  }

  /** What the job cannot move, and what somebody else can. */
  List<String> movable(List<RepathedTables> services) {
    List<String> findings = new ArrayList<>();
    try (Connection superuser = database.asSuperuser().getConnection();
        Connection app = database.asApp().getConnection()) {
      app.setAutoCommit(false);
      TreeSet<String> tables = new TreeSet<>();
      for (String column : following(services)) {
        String table = column.substring(0, column.indexOf('.'));
        if (tables.add(table)) {
          new RowPlanter(superuser).plant(table);
        }
        String name = column.substring(column.indexOf('.') + 1);
        String byJob = moved(app, table, name, "system", "system:job-union-repath");
        if (!isSome(byJob)) {
          findings.add(column + " is not moved by the job: " + byJob);
        }
        for (String other : List.of("system:relay", "staff")) {
          String kind = other.equals("staff") ? "staff" : "system";
          if (isSome(moved(app, table, name, kind, other))) {
            findings.add(column + " is moved by " + other);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return findings;
  }

  /** How many rows, or what the database said; nothing of it stays. */
  private String moved(Connection app, String table, String column, String kind, String subject)
      throws SQLException {
    boolean text = types.get(table + "." + column).equals("text");
    try (var bind = app.prepareStatement(ScopeSql.PREFIX);
        var move =
            app.prepareStatement(
                "update %1$s set %2$s = 'CQ2' where %2$s = '%3$s'"
                    .formatted(table, column, text ? "x1" : "CQ"))) {
      bind.setString(1, kind);
      bind.setString(2, kind.equals("staff") ? "CQ" : "");
      bind.setString(3, kind.equals("staff") ? "x1" : "");
      bind.setString(4, kind.equals("staff") ? ALL_ROLES : "");
      bind.setString(5, subject);
      bind.execute();
      return Integer.toString(move.executeUpdate());
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    } finally {
      app.rollback();
    }
  }

  /** What a migration has shipped is moved with what was planted. */
  private static boolean isSome(String moved) {
    return moved.matches("[1-9]\\d*");
  }

  private static TreeSet<String> following(List<RepathedTables> services) {
    TreeSet<String> following = new TreeSet<>();
    for (RepathedTables service : services) {
      service.names().forEach(table -> following.add(table + ".union_path"));
      following.addAll(service.columns());
    }
    return following;
  }
}
