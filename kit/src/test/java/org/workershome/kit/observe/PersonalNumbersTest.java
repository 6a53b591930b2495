package org.workershome.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workershome.kit.ids.Ids;

class PersonalNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "pay-110105194912310021",
        "13800005678",
        "call-13800005678-again",
        "6222600260001072444",
        "4111111111111111"
      })
  void numbersOfPeopleAreSeen(String text) {
    assertThat(PersonalNumbers.areIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1764212345678",
        "1764212345678123456",
        "20261127-000123",
        "answer-019ab0c2-6f00-7a3e-8c11-013800005678",
        "019ab0c2-6f00-7a3e-8c11-13800005678a",
        "12345678"
      })
  void countersTimesAndRandomIdsAreNot(String text) {
    assertThat(PersonalNumbers.areIn(text)).isFalse();
  }

  @Test
  void noIdOfOursIsTakenForOne() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(PersonalNumbers.areIn("answer-" + Ids.next())).isFalse();
    }
  }

  @Test
  void anAddressKeepsItsRecordsAndLosesEveryLongNumber() {
    String record = "/api/records/019ab0c2-6f00-7a3e-8c11-013800005678";

    assertThat(PersonalNumbers.covered(record + "/1100000000000000002/138000056780/7"))
        .isEqualTo(record + "/***/***/7");
  }
}
