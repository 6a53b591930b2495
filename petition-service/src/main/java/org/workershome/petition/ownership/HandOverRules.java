package org.workershome.petition.ownership;

import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** Who may take a case over. */
final class HandOverRules {
  private HandOverRules() {}

  /**
   * 信访工作条例 第五条: whoever is in charge answers for it, so the owner works in the union that handles
   * it, or in the one that received it and has sent it on.
   */
  static Ruling mayTake(UnionPath handling, UnionPath received, UnionPath officer) {
    return officer.equals(handling) || officer.equals(received)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_THE_HANDLING_UNION, "信访工作条例 第五条");
  }
}
