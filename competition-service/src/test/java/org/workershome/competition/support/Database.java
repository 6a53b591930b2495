package org.workershome.competition.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.workershome.kit.testing.ServiceResources;
import org.workershome.kit.testing.TestDatabase;

/** A look behind the scenes, as the administrator: every row, whatever the policies say. */
public final class Database {
  private Database() {}

  public static TestDatabase ofTheRunningTest() {
    return ServiceResources.database(
        ConfigProvider.getConfig().getValue(ServiceResources.JDBC_URL, String.class),
        "competition");
  }

  public static long count(String table) {
    return Long.parseLong(text("select count(*) from " + table));
  }

  /** The first column of the first row. */
  public static String text(String sql) {
    try (Connection connection = ofTheRunningTest().asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new AssertionError("no row: " + sql);
      }
      return row.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
