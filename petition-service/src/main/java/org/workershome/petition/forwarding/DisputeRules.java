package org.workershome.petition.forwarding;

import java.util.Optional;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** Who decides when unions disagree about who is competent. */
final class DisputeRules {
  private static final String ARTICLE = "信访工作条例 第二十四条";

  private DisputeRules() {}

  /**
   * 信访工作条例 第二十四条: unions that disagree are told by the one right above both. Between a union and
   * one below it there is nothing to decide: the upper one transfers.
   */
  static Optional<UnionPath> decides(UnionPath one, UnionPath other) {
    if (one.contains(other) || other.contains(one)) {
      return Optional.empty();
    }
    return one.levels().reversed().stream().filter(level -> level.contains(other)).findFirst();
  }

  /** 信访工作条例 第二十四条: nobody but the common superior decides. */
  static Ruling mayDecide(UnionPath caller, UnionPath decider) {
    return caller.equals(decider)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_THE_COMMON_SUPERIOR, ARTICLE);
  }

  /** 信访工作条例 第二十四条: one of the two is competent, and no third. */
  static Ruling isOneOfBoth(UnionPath competent, UnionPath one, UnionPath other) {
    return competent.equals(one) || competent.equals(other)
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_IN_DISPUTE, ARTICLE);
  }
}
