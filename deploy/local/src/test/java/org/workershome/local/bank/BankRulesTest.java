package org.workershome.local.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BankRulesTest {
  @Test
  void theLastDigitsOfACardDecide() {
    assertThat(BankRules.isRejected("6217000000000000002")).isTrue();
    assertThat(BankRules.comesBack("6217000000000000002")).isFalse();
    assertThat(BankRules.isRejected("6217000000000000010")).isFalse();
    assertThat(BankRules.comesBack("6217000000000000010")).isTrue();
    assertThat(BankRules.isRejected("6217000000000006019")).isFalse();
    assertThat(BankRules.comesBack("6217000000000006019")).isFalse();
  }
}
