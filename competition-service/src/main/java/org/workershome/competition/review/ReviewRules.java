package org.workershome.competition.review;

import org.workershome.competition.core.Actor;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;

/** Who may conclude on a suggestion, and what a conclusion must say. */
final class ReviewRules {
  private static final String ARTICLE_13 = "合理化建议和技术改进奖励条例 第十三条";
  private static final String ARTICLE_14 = "合理化建议和技术改进奖励条例 第十四条";

  private ReviewRules() {}

  // 合理化建议和技术改进奖励条例 Art 13: a committee reviews, so the proposer does not conclude on his own.
  static Ruling reviewer(Actor proposer, Actor reviewer) {
    return reviewer.isSamePersonAs(proposer)
        ? Ruling.refused(CompetitionProblem.REVIEWER_IS_PROPOSER, ARTICLE_13)
        : Ruling.granted();
  }

  // 合理化建议和技术改进奖励条例 Art 14: who is not adopted is told the reason.
  static Ruling reason(ReviewOutcome outcome, String reason) {
    return switch (outcome) {
      case ADOPT -> Ruling.granted();
      case NOT_ADOPT, RESERVE ->
          reason.isBlank()
              ? Ruling.refused(CompetitionProblem.REASON_REQUIRED, ARTICLE_14)
              : Ruling.granted();
    };
  }
}
