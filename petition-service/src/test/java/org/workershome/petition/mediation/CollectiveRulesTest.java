package org.workershome.petition.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workershome.petition.mediation.MediationRulesTest.problem;

import org.junit.jupiter.api.Test;
import org.workershome.petition.core.Ruling;

class CollectiveRulesTest {
  @Test
  void tenWithACommonClaimAreACollective() {
    assertThat(CollectiveRules.isCollective(9, true)).isFalse();
    assertThat(CollectiveRules.isCollective(10, true)).isTrue();
    assertThat(CollectiveRules.isCollective(500, false)).as("each claims his own").isFalse();
    assertThat(CollectiveRules.isPriority(true, false)).isTrue();
    assertThat(CollectiveRules.isPriority(false, true)).as("a collective contract").isTrue();
    assertThat(CollectiveRules.isPriority(false, false)).isFalse();
  }

  @Test
  void threeToFiveRepresent() {
    for (int count : new int[] {3, 4, 5}) {
      assertThat(CollectiveRules.mayRepresent(true, count)).isEqualTo(Ruling.GRANTED);
    }
    for (int count : new int[] {1, 2, 6}) {
      assertThat(problem(CollectiveRules.mayRepresent(true, count)))
          .isEqualTo(MediationProblem.REPRESENTATIVES_OUT_OF_RANGE);
    }
    assertThat(problem(CollectiveRules.mayRepresent(false, 3)))
        .isEqualTo(MediationProblem.NOT_COLLECTIVE);
  }

  @Test
  void everybodyIsAskedBeforeTheRepresentativesSettle() {
    assertThat(CollectiveRules.maySettle(false, 1, 0, 0, 0)).isEqualTo(Ruling.GRANTED);
    assertThat(CollectiveRules.maySettle(true, 10, 3, 10, 0)).isEqualTo(Ruling.GRANTED);
    assertThat(CollectiveRules.maySettle(true, 10, 3, 8, 2)).isEqualTo(Ruling.GRANTED);
    assertThat(problem(CollectiveRules.maySettle(true, 10, 3, 9, 0)))
        .isEqualTo(MediationProblem.CONSENTS_MISSING);
    assertThat(problem(CollectiveRules.maySettle(true, 10, 3, 0, 10)))
        .as("nobody wants it")
        .isEqualTo(MediationProblem.CONSENTS_MISSING);
    assertThat(problem(CollectiveRules.maySettle(true, 10, 0, 10, 0)))
        .isEqualTo(MediationProblem.REPRESENTATIVES_OUT_OF_RANGE);
  }
}
