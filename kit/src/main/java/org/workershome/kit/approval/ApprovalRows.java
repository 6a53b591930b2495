package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;

/** Plain SQL in the transaction at hand, which also carries the caller's scope. */
@Singleton
class ApprovalRows {
  private final DataSource database;

  ApprovalRows(DataSource database) {
    this.database = database;
  }

  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new ApprovalFault(e);
    }
  }

  <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = bound(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new ApprovalFault(e);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    Date value = row.getDate(column);
    return value == null ? null : value.toLocalDate();
  }

  static @Nullable Money money(ResultSet row, String column) throws SQLException {
    var value = row.getBigDecimal(column);
    return value == null ? null : new Money(value);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    var value = row.getArray(column);
    return value == null ? List.of() : List.of((String[]) value.getArray());
  }

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static PreparedStatement bound(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, stored(connection, parameters[i]));
    }
    return statement;
  }

  private static @Nullable Object stored(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case null -> null;
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Money money -> money.amount();
      case UnionPath union -> union.value();
      case Enum<?> constant -> constant.name();
      case Collection<?> texts ->
          connection.createArrayOf("text", texts.stream().map(Object::toString).toArray());
      default -> value;
    };
  }
}
