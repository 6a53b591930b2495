package org.workershome.petition.agency;

import org.workershome.kit.identity.Caller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Organ;

/** Whose machine is calling. */
final class CallingOrgan {
  private CallingOrgan() {}

  /**
   * @throws ProblemException 403 for anybody else
   */
  static Organ of(Caller caller) {
    return Organ.of(caller).orElseThrow(() -> new ProblemException(TechnicalProblem.FORBIDDEN));
  }
}
