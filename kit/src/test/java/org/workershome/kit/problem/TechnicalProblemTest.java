package org.workershome.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TechnicalProblemTest {
  @ParameterizedTest
  @EnumSource(TechnicalProblem.class)
  void isAnErrorToldInBothLanguages(TechnicalProblem problem) {
    assertThat(problem.status()).isBetween(400, 599);
    assertThat(problem.titleZh()).containsPattern("\\p{IsHan}");
    assertThat(problem.titleEn()).matches("\\p{ASCII}+");
    assertThat(ProblemBodies.typeOf(problem)).matches("urn:workershome:problem:[a-z-]+");
  }

  @Test
  void everyStatusOfTheFrameworkHasAProblem() {
    for (int status = 400; status < 600; status++) {
      assertThat(StatusProblems.of(status).status() / 100).isEqualTo(status / 100);
    }
  }

  @Test
  void aStandardMemberIsNotOverwritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProblemException(TechnicalProblem.CONFLICT).with("status", 200));
  }
}
