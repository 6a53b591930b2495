package org.workershome.petition.core;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Which union a request is about: of the caller's own and those below it. */
public final class Reach {
  /** What a union's path looks like in a request. */
  public static final String PATH = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}";

  private Reach() {}

  /**
   * @param union as it was asked for; null for the caller's own
   * @throws ProblemException 404 for another's: that answers like one that is not there
   */
  public static UnionPath of(Caller caller, @Nullable String union) {
    UnionPath own = caller.requireUnion();
    if (union == null) {
      return own;
    }
    var asked = new UnionPath(union);
    if (!own.contains(asked)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return asked;
  }
}
