package org.workershome.kit.inbox;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a fault of the moment from a fault of the event. */
final class PassingFaults {
  private PassingFaults() {}

  /** True when the same event may well succeed later: database away, deadlock, pool exhausted. */
  static boolean isPassing(Throwable fault) {
    SQLException told = told(fault);
    if (told != null) {
      return isPassing(told);
    }
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof RollbackException && cause.getCause() == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the database said. Of a commit that it refused, the transaction manager keeps that only
   * among the suppressed.
   */
  private static @Nullable SQLException told(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
      for (Throwable suppressed : cause.getSuppressed()) {
        SQLException told = told(suppressed);
        if (told != null) {
          return told;
        }
      }
    }
    return null;
  }

  private static boolean isPassing(SQLException fault) {
    String state = fault.getSQLState();
    return fault instanceof SQLTransientException
        || fault instanceof SQLRecoverableException
        || fault instanceof SQLNonTransientConnectionException
        // An acquisition time-out of the pool carries no state.
        || state == null
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.equals("55P03");
  }
}
