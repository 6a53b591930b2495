package org.workershome.aid.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.workershome.kit.problem.ProblemException;

class SeparationRulesTest {
  private static final Actor CLERK = new Actor("account-1", "person-1");

  @Test
  void anotherAccountOfThePersonIsThePerson() {
    refused(
        () ->
            SeparationRules.requireSomebodyElse(
                new Actor("account-2", "person-1"), List.of(CLERK)));
  }

  @Test
  void theSameAccountIsThePersonWhateverItClaims() {
    refused(
        () ->
            SeparationRules.requireSomebodyElse(
                new Actor("account-1", "person-2"), List.of(CLERK)));
  }

  @Test
  void somebodyElseMayActAndNobodyIsNobody() {
    assertThatCode(
            () ->
                SeparationRules.requireSomebodyElse(
                    new Actor("account-2", "person-2"), Arrays.asList(CLERK, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void nobodyHandlesAidForHimself() {
    refused(() -> SeparationRules.requireNotHisOwn(CLERK, "person-1"));
    assertThatCode(() -> SeparationRules.requireNotHisOwn(CLERK, "person-9"))
        .doesNotThrowAnyException();
  }

  private static void refused(ThrowingCallable act) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(act)
        .matches(problem -> problem.type().status() == 422)
        .matches(problem -> problem.members().containsKey("article"));
  }
}
