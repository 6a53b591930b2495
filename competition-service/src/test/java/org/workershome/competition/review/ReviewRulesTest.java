package org.workershome.competition.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;

class ReviewRulesTest {
  private static final Actor PROPOSER = new Actor("account-1", "person-1");

  @Test
  void nobodyReviewsHisOwnSuggestionFromEitherAccount() {
    Ruling refused = Ruling.refused(CompetitionProblem.REVIEWER_IS_PROPOSER, "合理化建议和技术改进奖励条例 第十三条");

    assertThat(ReviewRules.reviewer(PROPOSER, PROPOSER)).isEqualTo(refused);
    assertThat(ReviewRules.reviewer(PROPOSER, new Actor("account-2", "person-1")))
        .isEqualTo(refused);
    assertThat(ReviewRules.reviewer(PROPOSER, new Actor("account-1", "person-2")))
        .isEqualTo(refused);
    assertThat(ReviewRules.reviewer(PROPOSER, new Actor("account-2", "person-2")))
        .isEqualTo(Ruling.granted());
  }

  @Test
  void whoIsNotAdoptedIsToldTheReason() {
    Ruling refused = Ruling.refused(CompetitionProblem.REASON_REQUIRED, "合理化建议和技术改进奖励条例 第十四条");

    assertThat(ReviewRules.reason(ReviewOutcome.NOT_ADOPT, " ")).isEqualTo(refused);
    assertThat(ReviewRules.reason(ReviewOutcome.RESERVE, "")).isEqualTo(refused);
    assertThat(ReviewRules.reason(ReviewOutcome.NOT_ADOPT, "成本过高")).isEqualTo(Ruling.granted());
    assertThat(ReviewRules.reason(ReviewOutcome.ADOPT, "")).isEqualTo(Ruling.granted());
  }
}
