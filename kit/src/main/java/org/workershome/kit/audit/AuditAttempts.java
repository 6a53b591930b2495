package org.workershome.kit.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.workershome.kit.audit.seal.AuditRecord;
import org.workershome.kit.audit.seal.Seal;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.rowscope.ScopeSql;

/** Writes what no transaction carries, refused attempts above all: one statement, one trip. */
@Singleton
class AuditAttempts {
  private static final Logger LOG = Logger.getLogger(AuditAttempts.class);
  private static final String WRITE = ScopeSql.PREFIX + AuditSql.INSERT;

  private final DataSource database;
  private final TransactionManager transactions;

  AuditAttempts(DataSource database, TransactionManager transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  void write(Caller caller, AuditRecord attempt, Seal seal) {
    try {
      int status = transactions.getStatus();
      if (status == Status.STATUS_ACTIVE) {
        transactions
            .getTransaction()
            .registerSynchronization(
                new Synchronization() {
                  @Override
                  public void beforeCompletion() {}

                  @Override
                  public void afterCompletion(int outcome) {
                    writeLate(caller, attempt, seal);
                  }
                });
        return;
      }
      if (status == Status.STATUS_MARKED_ROLLBACK) {
        // Nothing can be hung on it any more, and its connection would roll the attempt back.
        writeApart(caller, attempt, seal);
        return;
      }
      writeNow(caller, attempt, seal);
    } catch (SystemException
        | RollbackException
        | jakarta.transaction.InvalidTransactionException e) {
      throw new IllegalStateException("the attempt cannot be written", e);
    } catch (SQLException e) {
      throw new IllegalStateException("the attempt cannot be written", e);
    }
  }

  /** Before anything else happens, and whatever transaction there is. */
  void writeAtOnce(Caller caller, AuditRecord deed, Seal seal) {
    try {
      writeApart(caller, deed, seal);
    } catch (SQLException | SystemException | jakarta.transaction.InvalidTransactionException e) {
      throw new IllegalStateException("the audit cannot be written", e);
    }
  }

  /** The refusal stands and is answered whatever happens here; nobody is left to be told but us. */
  private void writeLate(Caller caller, AuditRecord attempt, Seal seal) {
    try {
      writeApart(caller, attempt, seal);
    } catch (SQLException | SystemException | jakarta.transaction.InvalidTransactionException e) {
      LOG.errorf(e, "a refused attempt was not written down: %s", attempt);
    }
  }

  /** A transaction that is over is still the thread's, and the pool refuses it a connection. */
  private void writeApart(Caller caller, AuditRecord attempt, Seal seal)
      throws SQLException, SystemException, jakarta.transaction.InvalidTransactionException {
    Transaction over = transactions.suspend();
    try {
      writeNow(caller, attempt, seal);
    } finally {
      if (over != null) {
        transactions.resume(over);
      }
    }
  }

  private void writeNow(Caller caller, AuditRecord attempt, Seal seal) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      AuditSql.bind(write, ScopeSql.bind(write, 1, caller), attempt, seal);
      write.execute();
    }
  }
}
