package org.workershome.aid.core;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;

/** Plain SQL in the transaction at hand, which is also what carries the caller's scope. */
@Singleton
public final class Rows {
  private final DataSource database;

  Rows(DataSource database) {
    this.database = database;
  }

  /** Makes something of one row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw DatabaseFault.of(e);
    }
  }

  public <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  /**
   * @return how many rows changed
   */
  public int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw DatabaseFault.of(e);
    }
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static PreparedStatement bound(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, stored(parameters[i]));
    }
    return statement;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Money money -> money.amount();
      case UnionPath union -> union.value();
      case Enum<?> constant -> constant.name();
      case BigDecimal amount -> amount;
      default -> value;
    };
  }
}
