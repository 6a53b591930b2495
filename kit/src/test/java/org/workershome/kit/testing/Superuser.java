package org.workershome.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A look, or a move, behind the scenes: every row, whatever the policies say. */
public final class Superuser {
  private final DataSource database;

  public Superuser(TestDatabase database) {
    this.database = database.asSuperuser();
  }

  /** Of the application that runs under the test. */
  public static Superuser ofTheRunningTest() {
    return new Superuser(Database.ofTheRunningTest());
  }

  public Connection connection() throws SQLException {
    return database.getConnection();
  }

  /** The first column of every row. */
  public List<String> texts(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** The first column of the first row. */
  public long number(String sql, Object... parameters) {
    return Long.parseLong(texts(sql, parameters).getFirst());
  }

  /**
   * @return how many rows it changed
   */
  public int change(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** Ends the connection of a server process, as a crash would. */
  public void cutOff(int backend) {
    texts("select pg_terminate_backend(?, 5000)", backend);
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
