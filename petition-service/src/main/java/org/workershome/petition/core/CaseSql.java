package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements of the rooms on tables of their own, in the transaction at hand and under the
 * caller's row scope.
 */
@ApplicationScoped
public class CaseSql {
  private final DataSource database;

  CaseSql(DataSource database) {
    this.database = database;
  }

  /**
   * @return how many rows were written
   */
  public int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement write = connection.prepareStatement(sql)) {
      bind(write, parameters);
      return write.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a row of a case cannot be written", e);
    }
  }

  public <T> List<T> read(ScopedRead.Row<T> row, String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(sql)) {
      bind(read, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("rows of a case cannot be read", e);
    }
  }

  /** Ids as one parameter: {@code = any (string_to_array(?, ',')::uuid[])}. */
  public static String listed(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
