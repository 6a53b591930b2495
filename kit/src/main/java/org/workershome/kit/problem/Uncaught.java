package org.workershome.kit.problem;

import java.util.concurrent.RejectedExecutionException;

/** What nobody expected. The cause is kept for the log; the caller learns only that it is ours. */
final class Uncaught {
  private Uncaught() {}

  /** Looks for a refusal inside wrappers, such as those of transactions. */
  static ProblemException problem(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 16; depth++, cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
    }
    if (thrown instanceof RejectedExecutionException) {
      return new ProblemException(TechnicalProblem.UNAVAILABLE, thrown).retryAfter(1);
    }
    return new ProblemException(TechnicalProblem.INTERNAL, thrown);
  }
}
