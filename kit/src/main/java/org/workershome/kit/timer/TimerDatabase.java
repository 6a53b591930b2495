package org.workershome.kit.timer;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs this room's statements. Lists of ids are given as {@code UUID[]}. */
@Singleton
class TimerDatabase {
  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;

  TimerDatabase(DataSource database, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /** Makes a value of the row at hand. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Binds one execution of many. */
  interface Binder<T> {
    void bind(PreparedStatement statement, T value) throws SQLException;
  }

  /**
   * @throws IllegalStateException outside of a transaction: half of a move could stay
   */
  void requireTransaction() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("a timer is moved without a transaction");
    }
  }

  <T> List<T> list(String sql, Row<T> reader, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("timers cannot be read", e);
    }
  }

  int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("timers cannot be written", e);
    }
  }

  <T> int changeOne(String sql, T value, Binder<T> binder) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(statement, value);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("timers cannot be written", e);
    }
  }

  <T> void changeAll(String sql, List<T> values, Binder<T> binder) {
    if (values.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T value : values) {
        binder.bind(statement, value);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("timers cannot be written", e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(connection, statement, 1, parameters);
    return statement;
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int from, @Nullable Object... parameters)
      throws SQLException {
    int index = from;
    for (Object value : parameters) {
      if (value instanceof UUID[] ids) {
        statement.setArray(index++, connection.createArrayOf("uuid", ids));
      } else {
        statement.setObject(index++, value);
      }
    }
  }
}
