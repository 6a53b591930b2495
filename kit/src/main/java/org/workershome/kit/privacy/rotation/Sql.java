package org.workershome.kit.privacy.rotation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain statements in the transaction at hand. */
@Singleton
class Sql {
  private final DataSource database;

  Sql(DataSource database) {
    this.database = database;
  }

  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("sealed values cannot be read", e);
    }
  }

  long number(String sql, Object... parameters) {
    return list(sql, row -> row.getLong(1), parameters).getFirst();
  }

  int change(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("sealed values cannot be written", e);
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case byte[][] values ->
            statement.setArray(i + 1, connection.createArrayOf("bytea", values));
        case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
        default -> statement.setObject(i + 1, parameters[i]);
      }
    }
    return statement;
  }
}
