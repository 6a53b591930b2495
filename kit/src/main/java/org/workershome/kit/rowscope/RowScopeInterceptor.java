package org.workershome.kit.rowscope;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;

/**
 * Binds the caller when a connection joins a transaction: once per transaction, local to it, so
 * that nothing is left when the next caller borrows the connection. Without a transaction nothing
 * is bound (a local setting would be gone at once), and without a caller neither: then row-level
 * security shows no rows.
 */
@Singleton
final class RowScopeInterceptor implements AgroalPoolInterceptor {
  private final CurrentCaller callers;

  RowScopeInterceptor(CurrentCaller callers) {
    this.callers = callers;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    try {
      if (connection.getAutoCommit()) {
        return;
      }
      Optional<Caller> caller = callers.find();
      if (caller.isPresent()) {
        bind(connection, caller.get());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the caller could not be bound to the transaction", e);
    }
  }

  private static void bind(Connection connection, Caller caller) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ScopeSql.BINDING)) {
      ScopeSql.bind(statement, 1, caller);
      statement.execute();
    }
  }
}
