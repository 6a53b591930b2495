package org.workershome.kit.problem;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** What nobody expected. The cause is kept for the log; the caller learns only that it is ours. */
@Singleton
final class Uncaught {
  private static final int MAX_DEPTH = 16;

  private final List<UncaughtTranslation> translations;

  Uncaught(@All List<UncaughtTranslation> translations) {
    this.translations = translations;
  }

  /** Looks for a refusal inside wrappers, such as those of transactions. */
  ProblemException problem(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++, cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      for (UncaughtTranslation translation : translations) {
        ProblemException problem = translation.translate(cause);
        if (problem != null) {
          return problem;
        }
      }
    }
    if (thrown instanceof RejectedExecutionException) {
      return new ProblemException(TechnicalProblem.UNAVAILABLE, thrown).retryAfter(1);
    }
    return new ProblemException(TechnicalProblem.INTERNAL, thrown);
  }
}
