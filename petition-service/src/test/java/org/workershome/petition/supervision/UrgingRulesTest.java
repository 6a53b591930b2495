package org.workershome.petition.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.Ruling;

class UrgingRulesTest {

  @Test
  void aSuperiorUrgesAndNobodyBeside() {
    assertThat(UrgingRules.mayUrge(new UnionPath("CQ"), new UnionPath("CQ.ENERGY")))
        .isEqualTo(Ruling.GRANTED);
    assertThat(UrgingRules.mayUrge(new UnionPath("CQ.ENERGY"), new UnionPath("CQ.ENERGY")))
        .isEqualTo(Ruling.GRANTED);
    assertThat(UrgingRules.mayUrge(new UnionPath("CQ.ENERGY.MINE3"), new UnionPath("CQ.ENERGY")))
        .isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void anAnswerIsAskedForOnADayThatLiesAhead() {
    LocalDate today = LocalDate.of(2026, 3, 9);

    assertThat(UrgingRules.dayLiesAhead(today.plusDays(1), today)).isEqualTo(Ruling.GRANTED);
    assertThat(UrgingRules.dayLiesAhead(today, today)).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void nobodyAnswersWhatHeAskedHimself() {
    assertThat(UrgingRules.mayAnswer("leader", "officer")).isEqualTo(Ruling.GRANTED);
    assertThat(UrgingRules.mayAnswer("leader", "leader")).isInstanceOf(Ruling.Refused.class);
  }
}
