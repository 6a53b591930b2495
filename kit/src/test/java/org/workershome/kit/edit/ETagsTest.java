package org.workershome.kit.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.ProblemType;
import org.workershome.kit.problem.TechnicalProblem;

class ETagsTest {
  @Test
  void aVersionBecomesAStrongTag() {
    assertThat(ETags.of(7)).isEqualTo("\"7\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\""})
  void theCurrentVersionPasses(String ifMatch) {
    assertThatCode(() -> ETags.require(ifMatch, 7)).doesNotThrowAnyException();
  }

  @Test
  void aMissingTagIsAsked428() {
    assertThat(refusal(null)).isEqualTo(TechnicalProblem.PRECONDITION_REQUIRED);
    assertThat(refusal(" ")).isEqualTo(TechnicalProblem.PRECONDITION_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "*", "\"77\"", "\"\""})
  void anythingButTheCurrentVersionIsStale(String ifMatch) {
    assertThat(refusal(ifMatch)).isEqualTo(TechnicalProblem.VERSION_CONFLICT);
  }

  private static ProblemType refusal(@Nullable String ifMatch) {
    return assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> ETags.require(ifMatch, 7))
        .actual()
        .type();
  }
}
