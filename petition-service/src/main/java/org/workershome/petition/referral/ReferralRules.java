package org.workershome.petition.referral;

import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** What must hold before someone's hardship is told to the aid service. */
final class ReferralRules {
  private static final String CONSENT = "中华人民共和国个人信息保护法 第十三条";

  private ReferralRules() {}

  /**
   * 个人信息保护法 第十三条: a union is no state organ; beyond the duties that law gives it, it handles
   * personal information with the person's consent.
   */
  static Ruling mayBeReferred(boolean consent) {
    return consent ? Ruling.GRANTED : new Ruling.Refused(PetitionProblem.CONSENT_MISSING, CONSENT);
  }
}
