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
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
      if (cause instanceof RollbackException && cause.getCause() == null) {
        return true;
      }
    }
    return false;
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
