package org.workershome.aid.eligibility;

/** Why a household is on no file although it is poor; which of them hold is the rule set's. */
public enum Exclusion {
  SEVERAL_HOMES(false),
  SHOP_OR_EMPLOYER(true),
  HIGH_FEE_SCHOOL(true),
  STUDY_ABROAD(true),
  PRIVATE_VEHICLE(true),
  /** A migrant worker whose employment is too short; follows from its months. */
  MIGRANT_TOO_SHORT(false);

  private final boolean declared;

  Exclusion(boolean declared) {
    this.declared = declared;
  }

  /** Stated as such; the others follow from figures. */
  boolean declared() {
    return declared;
  }
}
