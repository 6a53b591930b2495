package org.workershome.aid.grants;

/** What the approver says. */
public enum GrantOutcome {
  APPROVE,
  REFUSE
}
