package org.workershome.kit.edit;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Entity tags of records with a version: who changes one must have seen what he changes. */
public final class ETags {
  private ETags() {}

  /** {@code 7} becomes {@code "7"} in quotes, a strong tag. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Compares strongly (RFC 9110): a weak tag or {@code *} does not prove that the caller has read
   * this version.
   *
   * @param ifMatch the header {@code If-Match}; may list several tags
   * @throws ProblemException 428 when missing, 412 when none of the tags is current
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(TechnicalProblem.PRECONDITION_REQUIRED);
    }
    String current = of(version);
    for (String tag : ifMatch.split(",", -1)) {
      if (tag.strip().equals(current)) {
        return;
      }
    }
    throw new ProblemException(TechnicalProblem.VERSION_CONFLICT);
  }
}
