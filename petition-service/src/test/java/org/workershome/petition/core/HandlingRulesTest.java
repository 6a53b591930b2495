package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;

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

  @Test
  void whoDeclaredAnInterestActsNoMore() {
    assertThat(HandlingRules.mayAct(false)).isEqualTo(Ruling.GRANTED);
    assertThat(HandlingRules.mayAct(true)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void theUnionThatHandlesItDecidesAndNoneAboveOrBeside() {
    var handling = new UnionPath("CQ.ENERGY");

    assertThat(HandlingRules.mayDecide(handling, handling)).isEqualTo(Ruling.GRANTED);
    for (String other : List.of("CQ", "CQ.YUBEI", "CQ.ENERGY.MINE3")) {
      assertThat(HandlingRules.mayDecide(handling, new UnionPath(other)))
          .isInstanceOf(Ruling.Refused.class);
    }
  }

  @Test
  void itsOwnerDecidesFromWhicheverAccount() {
    var owner = new Handler("subject", "甲", "person");

    assertThat(HandlingRules.isOwner(owner, "person")).isEqualTo(Ruling.GRANTED);
    assertThat(HandlingRules.isOwner(owner, "another")).isInstanceOf(Ruling.Refused.class);
    assertThat(HandlingRules.isOwner(null, "person")).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void aReportIsNotedByWhomItNamesOrAbove() {
    UnionPath energy = new UnionPath("CQ.ENERGY");

    assertThat(HandlingRules.mayAcknowledge(energy, new UnionPath("CQ"), false))
        .isEqualTo(Ruling.GRANTED);
    assertThat(HandlingRules.mayAcknowledge(energy, energy, true)).isEqualTo(Ruling.GRANTED);
    assertThat(HandlingRules.mayAcknowledge(energy, energy, false))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(HandlingRules.mayAcknowledge(energy, new UnionPath("CQ.YUBEI"), false))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void aGroupAsksThroughItsRepresentatives() {
    assertThat(HandlingRules.maySpeakForGroup(true)).isEqualTo(Ruling.GRANTED);
    assertThat(HandlingRules.maySpeakForGroup(false))
        .isEqualTo(new Ruling.Refused(PetitionProblem.NOT_A_REPRESENTATIVE, "信访工作条例 第二十条"));
  }
}
