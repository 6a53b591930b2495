package org.workershome.competition.verification;

import java.util.stream.Stream;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;
import org.workershome.kit.money.Money;

/** Who may verify a benefit, and what can be confirmed at all. */
final class VerificationRules {
  private static final String ARTICLE_5 = "合理化建议和技术改进奖励条例 第五条";
  private static final String ARTICLE_9 = "合理化建议和技术改进奖励条例 第九条";

  private VerificationRules() {}

  // 合理化建议和技术改进奖励条例 Art 9: finance checks; who proposed, adopted or reckoned does not check himself.
  static Ruling verifier(Actor verifier, Actor proposer, Actor adopter, Actor stater) {
    return Stream.of(proposer, adopter, stater).anyMatch(verifier::isSamePersonAs)
        ? Ruling.refused(CompetitionProblem.VERIFIER_NOT_INDEPENDENT, ARTICLE_9)
        : Ruling.granted();
  }

  // 合理化建议和技术改进奖励条例 Art 5: no reward without real effect.
  static Ruling effect(Money verifiedBenefit) {
    return verifiedBenefit.amount().signum() > 0
        ? Ruling.granted()
        : Ruling.refused(CompetitionProblem.NO_VERIFIED_EFFECT, ARTICLE_5);
  }
}
