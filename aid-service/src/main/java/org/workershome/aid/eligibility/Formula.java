package org.workershome.aid.eligibility;

/** How a rule set compares a household with the standard. */
public enum Formula {
  /** What remains of the year's income after the rigid expenditure, for each head. */
  REMAINDER,
  /** The rules of 2016: income first, what remains of it second, and events on their own. */
  TIERED
}
