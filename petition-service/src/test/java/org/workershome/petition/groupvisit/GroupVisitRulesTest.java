package org.workershome.petition.groupvisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Ruling;
import org.workershome.petition.groupvisit.GroupVisitRules.Limit;
import org.workershome.petition.groupvisit.GroupVisitRules.Stage;

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

  @Test
  void groupsAboutOneMatterGoOnAsOne() {
    Stage lead = stage(PetitionMatter.WAGE_ARREARS, "CQ.ENERGY", PetitionStateName.ACCEPTED);

    assertThat(GroupVisitRules.mayGoOnAsOne(lead, lead)).isEqualTo(Ruling.GRANTED);
    for (Stage other :
        List.of(
            stage(PetitionMatter.OTHER, "CQ.ENERGY", PetitionStateName.ACCEPTED),
            stage(PetitionMatter.WAGE_ARREARS, "CQ.YUBEI", PetitionStateName.ACCEPTED),
            stage(PetitionMatter.WAGE_ARREARS, "CQ.ENERGY", PetitionStateName.REGISTERED))) {
      assertThat(GroupVisitRules.mayGoOnAsOne(lead, other))
          .as(other.toString())
          .isInstanceOf(Ruling.Refused.class);
    }
  }

  private static Stage stage(PetitionMatter matter, String union, PetitionStateName state) {
    return new Stage(matter, PetitionCategory.CLAIM, new UnionPath(union), state, false);
  }
}
