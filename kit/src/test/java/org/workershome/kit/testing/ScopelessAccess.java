package org.workershome.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.workershome.kit.identity.Role;
import org.workershome.kit.rowscope.ScopeSql;

/**
 * Tries every table as the service's role, without a caller or with half a one, over a connection
 * that an earlier transaction has used with full scope: its settings then read {@code ''}, not
 * null, and in ltree every path lies under {@code ''}.
 */
final class ScopelessAccess {
  private static final String ALL_ROLES =
      Arrays.stream(Role.values()).map(Role::wire).collect(Collectors.joining(","));

  private static final String NOT_ALLOWED = "42501";

  private final TestDatabase database;

  ScopelessAccess(TestDatabase database) {
    this.database = database;
  }

  /** What could be seen or changed that should not be. */
  List<String> findings(List<TableCatalogue.Table> tables) {
    List<String> findings = new ArrayList<>();
    try (Connection superuser = database.asSuperuser().getConnection();
        Connection reused = database.asApp().getConnection()) {
      RowPlanter planter = new RowPlanter(superuser);
      for (TableCatalogue.Table table : tables) {
        planter.plant(table.name());
        if (count(superuser, table.name()) < 2) {
          findings.add(table.name() + " could not be filled, so nothing is proved");
        }
      }
      for (TableCatalogue.Table table : tables) {
        use(reused, table.name());
        read(reused, table, findings);
        write(reused, table.name(), planter.insert(table.name(), 3), findings);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return findings;
  }

  /** An earlier caller's transaction. */
  private static void use(Connection reused, String table) throws SQLException {
    reused.setAutoCommit(false);
    bind(reused, "staff", "CQ", "x1", ALL_ROLES);
    count(reused, table);
    reused.commit();
  }

  private static void read(Connection reused, TableCatalogue.Table table, List<String> findings)
      throws SQLException {
    reused.setAutoCommit(true);
    expectNone(reused, table.name(), "without a transaction", findings);
    reused.setAutoCommit(false);
    expectNone(reused, table.name(), "in a transaction without scope", findings);
    reused.rollback();
    halfScope(reused, table.name(), "nobody", ALL_ROLES, findings);
    if (!table.tableClass().equals("published")) {
      // Published snapshots may be for everyone.
      halfScope(reused, table.name(), "public", "", findings);
      halfScope(reused, table.name(), "staff", ALL_ROLES, findings);
      halfScope(reused, table.name(), "worker", "worker", findings);
      halfScope(reused, table.name(), "agency", "", findings);
    }
  }

  /** A kind and roles, but neither union nor person. */
  private static void halfScope(
      Connection reused, String table, String kind, String roles, List<String> findings)
      throws SQLException {
    bind(reused, kind, "", "", roles);
    expectNone(reused, table, "as " + kind + " without union and person", findings);
    reused.rollback();
  }

  private static void write(Connection reused, String table, String insert, List<String> findings)
      throws SQLException {
    attempt(reused, "delete from " + table, table + " can be deleted from", findings);
    attempt(
        reused,
        "update " + table + " set " + firstColumn(reused, table),
        table + " can be changed",
        findings);
    attempt(reused, insert, table + " can be inserted into", findings);
  }

  private static void attempt(Connection reused, String sql, String finding, List<String> findings)
      throws SQLException {
    try (Statement statement = reused.createStatement()) {
      if (statement.executeUpdate(sql) > 0) {
        findings.add(finding + " without scope");
      }
    } catch (SQLException e) {
      if (!NOT_ALLOWED.equals(e.getSQLState())) {
        findings.add(finding + ", perhaps: " + e.getMessage());
      }
    } finally {
      reused.rollback();
    }
  }

  private static String firstColumn(Connection reused, String table) throws SQLException {
    try (PreparedStatement statement =
        reused.prepareStatement(
            """
            select format('%1$I = %1$I', attname) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped
              and attgenerated = '' and attidentity = ''
            order by has_column_privilege(attrelid, attnum, 'update') desc, attnum limit 1
            """)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static void expectNone(Connection reused, String table, String how, List<String> findings)
      throws SQLException {
    long seen = count(reused, table);
    if (seen > 0) {
      findings.add(table + " shows " + seen + " rows " + how);
    }
  }

  /** What may not be read at all shows nothing. */
  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      if (!NOT_ALLOWED.equals(e.getSQLState())) {
        throw e;
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      return 0;
    }
  }

  private static void bind(
      Connection connection, String kind, String union, String person, String roles)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ScopeSql.PREFIX)) {
      statement.setString(1, kind);
      statement.setString(2, union);
      statement.setString(3, person);
      statement.setString(4, roles);
      statement.setString(5, "");
      statement.execute();
    }
  }
}
