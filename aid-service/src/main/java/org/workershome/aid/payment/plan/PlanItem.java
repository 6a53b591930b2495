package org.workershome.aid.payment.plan;

/** What is paid. With a period it may be paid to a household once, from whichever source. */
public enum PlanItem {
  LIVING_AID,
  MEDICAL_AID,
  SCHOLARSHIP,
  ACCIDENTAL_AID,
  TEMPORARY_RELIEF,
  CONDOLENCE,
  REGULAR_SUBSIDY
}
