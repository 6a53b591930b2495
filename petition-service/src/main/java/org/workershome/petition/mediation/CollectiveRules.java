package org.workershome.petition.mediation;

import org.workershome.petition.core.Ruling;

/** Disputes of many. */
final class CollectiveRules {
  private static final int MANY = 10;
  private static final int FEWEST = 3;
  private static final int MOST = 5;
  private static final String REPRESENTATIVES = "劳动人事争议仲裁办案规则 第六十三条";

  private CollectiveRules() {}

  /** 劳动争议调解仲裁法 第七条: ten or more workers with a common claim. */
  static boolean isCollective(int headcount, boolean commonClaim) {
    return headcount >= MANY && commonClaim;
  }

  /**
   * 劳动人事争议仲裁办案规则 第六十二条: disputes of ten or more, and those about a collective contract, come first.
   */
  static boolean isPriority(boolean collective, boolean collectiveContract) {
    return collective || collectiveContract;
  }

  /** 劳动人事争议仲裁办案规则 第六十三条: a collective dispute has three to five representatives. */
  static Ruling mayRepresent(boolean collective, int representatives) {
    if (!collective) {
      return new Ruling.Refused(MediationProblem.NOT_COLLECTIVE, "劳动争议调解仲裁法 第七条");
    }
    return representatives >= FEWEST && representatives <= MOST
        ? Ruling.GRANTED
        : new Ruling.Refused(MediationProblem.REPRESENTATIVES_OUT_OF_RANGE, REPRESENTATIVES);
  }

  /**
   * 劳动人事争议仲裁办案规则 第六十三条: representatives settle, and give up or change a claim, only with the
   * consent of those whom they represent. Who refuses is not bound; who was not asked holds it up.
   */
  static Ruling maySettle(
      boolean collective, int headcount, int representatives, int consented, int refused) {
    if (!collective) {
      return Ruling.GRANTED;
    }
    if (representatives < FEWEST) {
      return new Ruling.Refused(MediationProblem.REPRESENTATIVES_OUT_OF_RANGE, REPRESENTATIVES);
    }
    return consented > 0 && consented + refused >= headcount
        ? Ruling.GRANTED
        : new Ruling.Refused(MediationProblem.CONSENTS_MISSING, REPRESENTATIVES);
  }
}
