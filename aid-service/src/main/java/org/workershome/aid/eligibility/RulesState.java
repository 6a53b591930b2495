package org.workershome.aid.eligibility;

/** Where a proposed standard or rule set stands. */
public enum RulesState {
  PROPOSED,
  IN_FORCE,
  /** Rejected, withdrawn or expired. */
  REFUSED
}
