package org.workershome.petition.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class SuccessionRulesTest {
  private static final UnionPath ENDED = new UnionPath("CQ.ENERGY");
  private static final UnionPath SUCCESSOR = new UnionPath("CQ.YUBEI");

  @Test
  void whoeverGoesOnWithTheDutiesHandlesTheMatter() {
    assertThat(SuccessionRules.maySucceed(ENDED, SUCCESSOR, List.of(SUCCESSOR)))
        .isEqualTo(Ruling.GRANTED);
    assertThat(SuccessionRules.maySucceed(ENDED, SUCCESSOR, List.of())).isEqualTo(Ruling.GRANTED);
    assertThat(
            SuccessionRules.maySucceed(
                ENDED, new UnionPath("CQ.YUBEI.DISTRICT"), List.of(SUCCESSOR)))
        .isEqualTo(Ruling.GRANTED);
    assertThat(SuccessionRules.maySucceed(ENDED, new UnionPath("CQ.BEIBEI"), List.of(SUCCESSOR)))
        .isInstanceOf(Ruling.Refused.class);
    assertThat(SuccessionRules.maySucceed(ENDED, new UnionPath("CQ.ENERGY.MINE3"), List.of()))
        .isInstanceOf(Ruling.Refused.class);
  }
}
