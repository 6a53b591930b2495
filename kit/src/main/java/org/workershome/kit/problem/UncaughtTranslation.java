package org.workershome.kit.problem;

import org.jspecify.annotations.Nullable;

/**
 * Knows failures of one technology that are no bug of ours, such as a database that is away. Beans
 * of this type are asked before an uncaught exception becomes a 500.
 */
public interface UncaughtTranslation {
  /**
   * @param thrown one of the chain of causes
   * @return null when it is not one of those
   */
  @Nullable ProblemException translate(Throwable thrown);
}
