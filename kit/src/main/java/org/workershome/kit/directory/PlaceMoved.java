package org.workershome.kit.directory;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.problem.UncaughtTranslation;

/**
 * Something was entered for a union at its old place: the caller's token is older than the move.
 */
@Singleton
final class PlaceMoved implements UncaughtTranslation {
  /** As {@code refuse_old_place()} raises it. */
  private static final String STATE = "WH001";

  @Override
  public @Nullable ProblemException translate(Throwable thrown) {
    return thrown instanceof SQLException sql && STATE.equals(sql.getSQLState())
        ? new ProblemException(TechnicalProblem.CONFLICT, sql)
            .detail("工会已调整隶属关系，请重新登录后再试", "The union has moved in the tree; sign in again")
        : null;
  }
}
