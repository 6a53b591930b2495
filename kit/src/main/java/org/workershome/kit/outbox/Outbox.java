package org.workershome.kit.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The one way by which a service tells others what happened. */
@Singleton
public final class Outbox {
  private static final Object WOKEN = new Object();

  private final DataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final RelayBell bell;

  Outbox(DataSource database, TransactionSynchronizationRegistry transactions, RelayBell bell) {
    this.database = database;
    this.transactions = transactions;
    this.bell = bell;
  }

  /**
   * Adds the event to the transaction at hand; it is published if, and only if, that commits.
   *
   * @throws IllegalStateException outside of a transaction: the event could outlive its change
   */
  public void append(OutboundEvent event) {
    appendAll(List.of(event));
  }

  /** As {@link #append}, many in one trip, in their order. */
  public void appendAll(List<OutboundEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("events without a transaction: " + events);
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(OutboxSql.INSERT)) {
      for (OutboundEvent event : events) {
        OutboxSql.bind(insert, 1, event);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("events cannot be written: " + events, e);
    }
    wakeAfterCommit();
  }

  /** For hot paths that commit on a connection of their own: call it after the commit. */
  public void wake() {
    bell.ring();
  }

  /** After, not in, the transaction: NOTIFY inside it would take a global lock at commit. */
  private void wakeAfterCommit() {
    if (transactions.getResource(WOKEN) != null) {
      return;
    }
    transactions.putResource(WOKEN, Boolean.TRUE);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              bell.ring();
            }
          }
        });
  }
}
