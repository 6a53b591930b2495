package org.workershome.petition.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class HandOverRulesTest {
  private static final UnionPath CITY = new UnionPath("CQ");
  private static final UnionPath ENERGY = new UnionPath("CQ.ENERGY");

  @Test
  void anOwnerWorksWhereTheCaseIs() {
    assertThat(HandOverRules.mayTake(ENERGY, ENERGY, ENERGY)).isEqualTo(Ruling.GRANTED);
    assertThat(HandOverRules.mayTake(ENERGY, CITY, CITY)).isEqualTo(Ruling.GRANTED);
    assertThat(HandOverRules.mayTake(ENERGY, ENERGY, CITY)).isInstanceOf(Ruling.Refused.class);
    assertThat(HandOverRules.mayTake(ENERGY, CITY, new UnionPath("CQ.YUBEI")))
        .isInstanceOf(Ruling.Refused.class);
  }
}
