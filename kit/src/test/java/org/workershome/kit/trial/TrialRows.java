package org.workershome.kit.trial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

@Singleton
class TrialRows {
  private final DataSource dataSource;

  TrialRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** In one JTA transaction, asked twice over the same connection. */
  long countInTransaction() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long first = count();
              if (count() != first) {
                throw new IllegalStateException("the scope was lost within the transaction");
              }
              return first;
            });
  }

  /** Without a transaction. */
  long count() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from trial_case")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number of the server's process behind the connection: proves that it is reused. */
  int backend() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void insert(UUID id, String union, String personRef) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (Connection connection = dataSource.getConnection();
                  PreparedStatement statement =
                      connection.prepareStatement(
                          "insert into trial_case (id, union_path, person_ref, title)"
                              + " values (?, ?::ltree, ?, 'x')")) {
                statement.setObject(1, id);
                statement.setString(2, union);
                statement.setString(3, personRef);
                statement.executeUpdate();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
