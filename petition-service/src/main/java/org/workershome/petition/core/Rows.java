package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** Plain SQL in the transaction at hand, which also carries the caller's scope. */
@ApplicationScoped
public class Rows {
  private final DataSource database;

  Rows(DataSource database) {
    this.database = database;
  }

  /** Makes a value of the row at hand. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
    return list(sql, reader, Arrays.asList(parameters));
  }

  public <T> List<T> list(
      String sql, Reader<T> reader, List<? extends @Nullable Object> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reader.read(row));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("rows cannot be read", e);
    }
  }

  public <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /** How many rows it wrote. */
  public int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, Arrays.asList(parameters))) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("rows cannot be written", e);
    }
  }

  public static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  public static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static PreparedStatement bound(
      Connection connection, String sql, List<? extends @Nullable Object> parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int index = 1;
    for (Object parameter : parameters) {
      statement.setObject(index++, stored(connection, parameter));
    }
    return statement;
  }

  private static @Nullable Object stored(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case UnionPath union -> union.value();
      case Enum<?> constant -> constant.name();
      case Collection<?> texts ->
          connection.createArrayOf("text", texts.stream().map(Object::toString).toArray());
      default -> value;
    };
  }
}
