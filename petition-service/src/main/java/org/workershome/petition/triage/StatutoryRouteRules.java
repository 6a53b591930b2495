package org.workershome.petition.triage;

import java.time.LocalDate;
import java.util.Set;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** When a petition may be shown to a procedure of law, and to which. */
final class StatutoryRouteRules {
  private static final String CLAIMS = "信访工作条例 第三十一条";
  private static final String LABOUR_DISPUTES = "中华人民共和国劳动争议调解仲裁法 第二条";

  private StatutoryRouteRules() {}

  /** 信访工作条例 第三十一条: claims for relief, and only they, are routed to the proper procedure. */
  static Ruling mayBeRouted(PetitionCategory category) {
    return category == PetitionCategory.CLAIM
        ? Ruling.GRANTED
        : new Ruling.Refused(PetitionProblem.NOT_A_CLAIM, CLAIMS);
  }

  /** 劳动争议调解仲裁法 第二条: mediation and arbitration are for the labour disputes it lists. */
  static Ruling routesFit(PetitionMatter matter, Set<StatutoryRoute> routes) {
    boolean needsDispute =
        routes.contains(StatutoryRoute.MEDIATION) || routes.contains(StatutoryRoute.ARBITRATION);
    return needsDispute && !matter.isLabourDispute()
        ? new Ruling.Refused(PetitionProblem.ROUTE_DOES_NOT_FIT, LABOUR_DISPUTES)
        : Ruling.GRANTED;
  }

  /**
   * 信访工作条例 第二十三条: the notice is due within fifteen days of receipt, the last day included. A late
   * notice is still given: its lateness is recorded, not refused.
   */
  static boolean isLate(LocalDate dueOn, LocalDate givenOn) {
    return givenOn.isAfter(dueOn);
  }
}
