package org.workershome.petition.groupvisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.petition.core.Ruling;
import org.workershome.petition.groupvisit.GroupVisitRules.Limit;

class GroupVisitRulesTest {
  private static final List<Limit> ZHEJIANG = List.of(new Limit(10, 3));

  @Test
  void fiveIsTheCeilingAndALocalRuleMayBeTighter() {
    assertThat(GroupVisitRules.mostRepresentatives(52, List.of())).isEqualTo(5);
    assertThat(GroupVisitRules.mostRepresentatives(10, ZHEJIANG)).isEqualTo(3);
    assertThat(GroupVisitRules.mostRepresentatives(11, ZHEJIANG)).isEqualTo(5);
    assertThat(GroupVisitRules.mostRepresentatives(8, List.of(new Limit(10, 3), new Limit(8, 2))))
        .isEqualTo(2);
  }

  @Test
  void notMoreThanThatSpeak() {
    assertThat(GroupVisitRules.mayRepresent(5, 5)).isEqualTo(Ruling.GRANTED);
    assertThat(GroupVisitRules.mayRepresent(6, 5)).isInstanceOf(Ruling.Refused.class);
  }
}
