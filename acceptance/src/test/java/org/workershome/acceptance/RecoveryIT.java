package org.workershome.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.acceptance.chain.Chain;

/** SIGKILL to every process, then up again: what was answered is still there. */
class RecoveryIT {
  private final RunningSuite suite = RunningSuite.shared();

  @Test
  void everythingKilledComesBackWithWhatWasAnswered() {
    // Given
    Chain chain = suite.chain("recovery");
    String fund = suite.fund("recovery", "500.00");
    String petition = chain.petition();
    String household = chain.household(petition, suite.random("recovery"), "0028");
    String grant = chain.grant(household, fund, "120.00");

    // When
    suite.killEverythingAndStartAgain();

    // Then
    Chain after = suite.patientChain("recovery");
    assertThat(after.answeredState(grant)).isEqualTo("SETTLED");
    after.timelineTells(petition, "AID_PAID");
    assertThat(suite.balance(fund, "paid")).isEqualTo("120.00");
    suite.books().agree();
  }
}
