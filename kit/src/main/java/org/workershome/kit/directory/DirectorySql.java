package org.workershome.kit.directory;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements of this room, in the transaction at hand. */
@Singleton
final class DirectorySql {
  private final DataSource database;

  DirectorySql(DataSource database) {
    this.database = database;
  }

  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A column of a batch, with the database's name of its type. */
  record Column(String type, Collection<? extends @Nullable Object> values) {}

  static Column texts(Collection<? extends @Nullable String> values) {
    return new Column("text", values);
  }

  <T> List<T> read(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new DirectoryFailure(e);
    }
  }

  int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DirectoryFailure(e);
    }
  }

  /** Says that the copy of a topic is another one now. */
  void grow(String topic) {
    change(
        "insert into directory_generation as kept (topic, generation) values (?, 1)"
            + " on conflict (topic) do update set generation = kept.generation + 1",
        topic);
  }

  long generation(String topic) {
    return read(
            "select generation from directory_generation where topic = ?",
            row -> row.getLong(1),
            topic)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] instanceof Column column) {
        Array array = connection.createArrayOf(column.type(), column.values().toArray());
        statement.setArray(i + 1, array);
      } else {
        statement.setObject(i + 1, parameters[i]);
      }
    }
    return statement;
  }
}
