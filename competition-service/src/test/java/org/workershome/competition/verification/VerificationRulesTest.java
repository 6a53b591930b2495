package org.workershome.competition.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;
import org.workershome.kit.money.Money;

class VerificationRulesTest {
  private static final Actor PROPOSER = new Actor("a-1", "p-1");
  private static final Actor ADOPTER = new Actor("a-2", "p-2");
  private static final Actor STATER = new Actor("a-3", "p-3");

  @Test
  void theVerifierIsNeitherProposerNorAdopterNorStater() {
    Ruling refused =
        Ruling.refused(CompetitionProblem.VERIFIER_NOT_INDEPENDENT, "合理化建议和技术改进奖励条例 第九条");

    for (int other = 1; other <= 3; other++) {
      assertThat(ruling(new Actor("a-" + other, "p-9"))).isEqualTo(refused);
      assertThat(ruling(new Actor("a-9", "p-" + other))).isEqualTo(refused);
    }
    assertThat(ruling(new Actor("a-9", "p-9"))).isEqualTo(Ruling.granted());
  }

  @Test
  void nothingIsConfirmedWithoutEffect() {
    assertThat(VerificationRules.effect(Money.ZERO))
        .isEqualTo(Ruling.refused(CompetitionProblem.NO_VERIFIED_EFFECT, "合理化建议和技术改进奖励条例 第五条"));
    assertThat(VerificationRules.effect(Money.of("0.01"))).isEqualTo(Ruling.granted());
  }

  private static Ruling ruling(Actor verifier) {
    return VerificationRules.verifier(verifier, PROPOSER, ADOPTER, STATER);
  }
}
