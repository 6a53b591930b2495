package org.workershome.petition.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class DisputeRulesTest {
  private static final UnionPath CITY = new UnionPath("CQ");
  private static final UnionPath ENERGY = new UnionPath("CQ.ENERGY");
  private static final UnionPath MINE = new UnionPath("CQ.ENERGY.MINE3");
  private static final UnionPath YUBEI = new UnionPath("CQ.YUBEI");

  @Test
  void theUnionRightAboveBothDecides() {
    assertThat(DisputeRules.decides(ENERGY, YUBEI)).contains(CITY);
    assertThat(DisputeRules.decides(MINE, YUBEI)).contains(CITY);
    assertThat(DisputeRules.decides(MINE, new UnionPath("CQ.ENERGY.MINE4"))).contains(ENERGY);
    assertThat(DisputeRules.decides(ENERGY, MINE)).isEmpty();
    assertThat(DisputeRules.decides(ENERGY, ENERGY)).isEmpty();
    assertThat(DisputeRules.decides(ENERGY, new UnionPath("SC"))).isEmpty();
  }

  @Test
  void nobodyButTheCommonSuperiorDecides() {
    assertThat(DisputeRules.mayDecide(CITY, CITY)).isEqualTo(Ruling.GRANTED);
    assertThat(DisputeRules.mayDecide(ENERGY, CITY)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void oneOfTheTwoIsCompetentAndNoThird() {
    assertThat(DisputeRules.isOneOfBoth(YUBEI, ENERGY, YUBEI)).isEqualTo(Ruling.GRANTED);
    assertThat(DisputeRules.isOneOfBoth(CITY, ENERGY, YUBEI)).isInstanceOf(Ruling.Refused.class);
  }
}
