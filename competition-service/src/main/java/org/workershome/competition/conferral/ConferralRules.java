package org.workershome.competition.conferral;

import org.workershome.competition.core.Actor;
import org.workershome.competition.core.CompetitionProblem;
import org.workershome.competition.core.Ruling;

/** Who may confer an honour. */
final class ConferralRules {
  private static final String TWO_REVIEWS = "两审三公示（评审与推荐分离）";

  private ConferralRules() {}

  /** 两审三公示 (two reviews, three publicity rounds): nobody decides on an honour for himself. */
  static Ruling notHisOwn(String recipientRef, Actor conferrer) {
    return conferrer.personRef().equals(recipientRef)
        ? Ruling.refused(CompetitionProblem.CONFERRER_IS_RECIPIENT, TWO_REVIEWS)
        : Ruling.granted();
  }

  /** 两审三公示 (two reviews, three publicity rounds): who recommends does not decide. */
  static Ruling conferrer(Actor nominator, Actor conferrer) {
    return conferrer.isSamePersonAs(nominator)
        ? Ruling.refused(CompetitionProblem.CONFERRER_IS_NOMINATOR, TWO_REVIEWS)
        : Ruling.granted();
  }
}
