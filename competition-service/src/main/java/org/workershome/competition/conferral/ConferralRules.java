package org.workershome.competition.conferral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

  /**
   * 两审三公示 (two reviews, three publicity rounds): what is conferred was shown before.
   *
   * @param from the first day on which this award needs it; null for never
   */
  static boolean needsPublicity(@Nullable LocalDate from, LocalDate on) {
    return from != null && !on.isBefore(from);
  }

  /** 两审三公示 (two reviews, three publicity rounds): who recommends does not decide. */
  static Ruling conferrer(Actor nominator, Actor conferrer) {
    return conferrer.isSamePersonAs(nominator)
        ? Ruling.refused(CompetitionProblem.CONFERRER_IS_NOMINATOR, TWO_REVIEWS)
        : Ruling.granted();
  }
}
