package org.workershome.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.workershome.kit.observe.LogKeys;
import org.workershome.kit.observe.PersonalNumbers;

/**
 * Logs problems by whose fault they are: ours with a stack trace, an absent part as a warning, a
 * refusal only for who looks closely. The path without its query, which may hold anything, and
 * without long numbers, which a caller may have put there by mistake.
 */
@Singleton
final class ProblemLog {
  private static final Logger LOG = Logger.getLogger("org.workershome.problem");

  void write(ProblemException problem, RoutingContext context) {
    ProblemType type = problem.type();
    MDC.put(LogKeys.PROBLEM, type.code());
    try {
      String request =
          context.request().method()
              + " "
              + PersonalNumbers.covered(String.valueOf(context.request().path()));
      if (type.status() == 500) {
        // A caller who has hung up is no fault of ours.
        Logger.Level level = context.response().closed() ? Logger.Level.DEBUG : Logger.Level.ERROR;
        LOG.logf(level, cause(problem), "%s failed", request);
      } else if (type.status() > 500) {
        LOG.warnf("%s answered %s", request, type.code());
      } else {
        LOG.debugf("%s refused: %s", request, type.code());
      }
    } finally {
      MDC.remove(LogKeys.PROBLEM);
    }
  }

  private static Throwable cause(ProblemException problem) {
    Throwable cause = problem.getCause();
    return cause == null ? problem : cause;
  }
}
