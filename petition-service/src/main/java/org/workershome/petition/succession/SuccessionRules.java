package org.workershome.petition.succession;

import java.util.List;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** Where the open cases of a union go that has ended. */
final class SuccessionRules {
  private static final String ARTICLE = "信访工作条例 第二十四条";

  private SuccessionRules() {}

  /**
   * 信访工作条例 第二十四条: after a merger, a split or an end, whoever goes on with the duties handles the
   * matter.
   *
   * @param successors as the register tells them; empty when it tells none, and the union above
   *     knows
   */
  static Ruling maySucceed(UnionPath from, UnionPath to, List<UnionPath> successors) {
    boolean outside = !from.contains(to);
    boolean known =
        successors.isEmpty() || successors.stream().anyMatch(successor -> successor.contains(to));
    return outside && known
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_A_SUCCESSOR, ARTICLE);
  }
}
