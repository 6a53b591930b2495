package org.workershome.aid.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularsRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
  void anIdWithItsCheckCharacterIsOne(String id) {
    assertThat(ParticularsRules.isCitizenId(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021", // wrong check character
        "11010519491231002x", // not as it is written
        "110105194902300026", // no such day
        "1101051949123100X",
        "",
        "abcdefghijklmnopqr"
      })
  void anythingElseIsNone(String id) {
    assertThat(ParticularsRules.isCitizenId(id)).isFalse();
  }

  @Test
  void everyWrongDigitOfAnIdIsFound() {
    String id = "440524188001010014";
    for (int place = 0; place < 17; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String mistyped = id.substring(0, place) + digit + id.substring(place + 1);
        assertThat(ParticularsRules.isCitizenId(mistyped))
            .as(mistyped)
            .isEqualTo(mistyped.equals(id));
      }
    }
  }

  @Test
  void everyWrongDigitOfACardIsFound() {
    String card = "6222600260001072444";
    for (int place = 0; place < card.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String mistyped = card.substring(0, place) + digit + card.substring(place + 1);
        assertThat(ParticularsRules.isBankCard(mistyped))
            .as(mistyped)
            .isEqualTo(mistyped.equals(card));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "62226002600010724440000", "622260026000107244X"})
  void whatIsNotTwelveToNineteenDigitsIsNoCard(String card) {
    assertThat(ParticularsRules.isBankCard(card)).isFalse();
  }
}
