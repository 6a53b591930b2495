package org.workershome.petition.referral;

import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Ruling;

/** What must hold before someone's hardship is told to the aid service. */
final class ReferralRules {
  private static final String CONSENT = "中华人民共和国个人信息保护法 第十三条";

  private ReferralRules() {}

  /**
   * 信访工作条例 第三十条: nothing of an accusation is passed on. And whom the suite does not know, because
   * he is anonymous or one of a group, aid could not find: the referral would be used up for
   * nothing.
   */
  static Ruling hasSomebody(boolean sealed, String personRef) {
    return sealed || Nobody.is(personRef)
        ? new Ruling.Refused(PetitionProblem.NOBODY_TO_REFER, "信访工作条例 第三十条")
        : Ruling.GRANTED;
  }

  /**
   * 个人信息保护法 第十三条: a union is no state organ; beyond the duties that law gives it, it handles
   * personal information with the person's consent.
   */
  static Ruling mayBeReferred(boolean consent) {
    return consent ? Ruling.GRANTED : new Ruling.Refused(PetitionProblem.CONSENT_MISSING, CONSENT);
  }
}
