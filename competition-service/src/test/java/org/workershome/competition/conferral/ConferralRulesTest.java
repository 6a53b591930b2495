package org.workershome.competition.conferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;

class ConferralRulesTest {
  private static final Actor NOMINATOR = new Actor("a-1", "p-1");

  @Test
  void nobodyConfersAnHonourOnHimself() {
    assertThat(ConferralRules.notHisOwn("p-1", new Actor("a-2", "p-1")))
        .isEqualTo(Ruling.refused(CompetitionProblem.CONFERRER_IS_RECIPIENT, "两审三公示（评审与推荐分离）"));
    assertThat(ConferralRules.notHisOwn("p-1", new Actor("a-1", "p-2")))
        .isEqualTo(Ruling.granted());
  }

  @Test
  void nobodyConfersWhatHeNominatedFromEitherAccount() {
    Ruling refused = Ruling.refused(CompetitionProblem.CONFERRER_IS_NOMINATOR, "两审三公示（评审与推荐分离）");

    assertThat(ConferralRules.conferrer(NOMINATOR, NOMINATOR)).isEqualTo(refused);
    assertThat(ConferralRules.conferrer(NOMINATOR, new Actor("a-2", "p-1"))).isEqualTo(refused);
    assertThat(ConferralRules.conferrer(NOMINATOR, new Actor("a-1", "p-2"))).isEqualTo(refused);
    assertThat(ConferralRules.conferrer(NOMINATOR, new Actor("a-2", "p-2")))
        .isEqualTo(Ruling.granted());
  }

  @Test
  void anAwardNeedsItsPublicityFromItsDayOn() {
    LocalDate from = LocalDate.of(2026, 7, 1);

    assertThat(ConferralRules.needsPublicity(null, from)).isFalse();
    assertThat(ConferralRules.needsPublicity(from, from.minusDays(1))).isFalse();
    assertThat(ConferralRules.needsPublicity(from, from)).isTrue();
  }
}
