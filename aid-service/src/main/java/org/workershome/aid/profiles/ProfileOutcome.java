package org.workershome.aid.profiles;

/** What the approver says. */
public enum ProfileOutcome {
  APPROVE,
  REFUSE
}
