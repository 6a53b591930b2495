package org.workershome.aid.eligibility;

/** Whether a member works, and if not, whether he could. */
public enum WorkStatus {
  WORKING,
  STUDYING,
  RETIRED,
  UNABLE,
  /** Able, and neither working nor studying: of working age, a wage is imputed. */
  ABLE_NOT_WORKING
}
