package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandlingRulesTest {

  @Test
  void anOfficerWithdrawsFromHisOwnPetition() {
    assertThat(HandlingRules.mayHandle("p-1", "p-1"))
        .isEqualTo(new Ruling.Refused(PetitionProblem.OWN_PETITION, "信访工作条例 第二十八条"));
  }

  @Test
  void anOfficerHandlesAnotherPersonsPetition() {
    assertThat(HandlingRules.mayHandle("p-1", "p-2")).isEqualTo(Ruling.GRANTED);
  }
}
