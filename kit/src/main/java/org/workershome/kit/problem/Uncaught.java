package org.workershome.kit.problem;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

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
    ProblemException known = known(thrown, 0);
    if (known != null) {
      return known;
    }
    if (thrown instanceof RejectedExecutionException) {
      return new ProblemException(TechnicalProblem.UNAVAILABLE, thrown).retryAfter(1);
    }
    return new ProblemException(TechnicalProblem.INTERNAL, thrown);
  }

  /**
   * Also among the suppressed: of a commit that did not come about, the transaction manager keeps
   * there alone what the database said.
   */
  private @Nullable ProblemException known(@Nullable Throwable thrown, int depth) {
    if (thrown == null || depth == MAX_DEPTH) {
      return null;
    }
    if (thrown instanceof ProblemException problem) {
      return problem;
    }
    for (UncaughtTranslation translation : translations) {
      ProblemException problem = translation.translate(thrown);
      if (problem != null) {
        return problem;
      }
    }
    ProblemException inside = known(thrown.getCause(), depth + 1);
    for (Throwable suppressed : thrown.getSuppressed()) {
      inside = inside == null ? known(suppressed, depth + 1) : inside;
    }
    return inside;
  }
}
