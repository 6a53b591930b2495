package org.workershome.petition.legalaid;

/** What the justice agency says to a referral. */
enum ReferralAnswer {
  TAKEN_OVER,
  DECLINED
}
