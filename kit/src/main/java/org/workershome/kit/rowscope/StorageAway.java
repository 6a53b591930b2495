package org.workershome.kit.rowscope;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.problem.UncaughtTranslation;

/**
 * A database that is away, shutting down or out of connections, a pool that is exhausted, two
 * transactions that hindered each other: nothing was done, and the same request may succeed soon.
 */
@Singleton
final class StorageAway implements UncaughtTranslation {
  private static final int RETRY_AFTER_SECONDS = 2;

  @Override
  public @Nullable ProblemException translate(Throwable thrown) {
    return thrown instanceof SQLException sql && isPassing(sql)
        ? new ProblemException(TechnicalProblem.UNAVAILABLE, sql).retryAfter(RETRY_AFTER_SECONDS)
        : null;
  }

  private static boolean isPassing(SQLException thrown) {
    String state = thrown.getSQLState();
    if (state == null) {
      // The pool's own exception has no state.
      return String.valueOf(thrown.getMessage()).contains("cquisition timeout");
    }
    // Connection lost; too many of something; shutting down; serialisation failure or deadlock.
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.startsWith("40");
  }
}
