package org.workershome.kit.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Through the pool, which binds the caller's scope. */
@Singleton
final class JtaTransactions implements Transactions {
  private final DataSource database;

  JtaTransactions(DataSource database) {
    this.database = database;
  }

  @Override
  public <T> T call(Work<T> work) {
    return QuarkusTransaction.requiringNew().call(() -> inCurrent(work));
  }

  /** In the transaction at hand. */
  <T> T inCurrent(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new BulkFailure("the database refused a step of an import", e);
    }
  }
}
