package org.workershome.aid.eligibility;

/** Kinds of rigid expenditure; which of them count is the rule set's. */
public enum ExpenditureKind {
  ILLNESS,
  DISABILITY,
  SCHOOL,
  /** What it costs to go to work. */
  EMPLOYMENT,
  OTHER
}
