package org.workershome.kit.rowscope;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * Short statements of kit's rooms, in the transaction at hand and thus under the caller's row
 * scope. Outside of a transaction there is no scope, and no rows would be seen: that is refused.
 */
@Singleton
public final class ScopedSql {
  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;

  ScopedSql(DataSource database, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /** Makes a record of the row at hand. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * @param parameters enums are bound by name, instants as timestamps, union paths and collections
   *     as text and text arrays
   * @return how many rows changed
   * @throws StatementRefused when the database refuses it
   */
  public int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StatementRefused(e);
    }
  }

  /**
   * @throws StatementRefused when the database refuses it
   */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StatementRefused(e);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
    return list(sql, row, parameters).stream().findFirst();
  }

  private Connection connection() throws SQLException {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("a statement without a transaction has no row scope");
    }
    return database.getConnection();
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, bound(connection, parameters[i]));
    }
  }

  private static @Nullable Object bound(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case Enum<?> constant -> constant.name();
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case UnionPath path -> path.value();
      case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
      case null, default -> value;
    };
  }
}
