package org.workershome.gateway.admit;

import static java.util.Objects.requireNonNull;

import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.ProblemType;

/**
 * The request stops here.
 *
 * @param reason what a developer needs to mend the request; never anything the request carried
 * @param retryAfter seconds until another try has a chance, 0 when waiting does not help
 */
public record Refused(ProblemType problem, String reason, int retryAfter)
    implements Admission, Verdict {
  public Refused {
    requireNonNull(problem, "problem");
    requireNonNull(reason, "reason");
  }

  Refused(ProblemType problem, String reason) {
    this(problem, reason, 0);
  }

  /** The answer to the caller. */
  public ProblemException toProblem() {
    var answer = new ProblemException(problem).with("reason", reason);
    return retryAfter > 0 ? answer.retryAfter(retryAfter) : answer;
  }
}
