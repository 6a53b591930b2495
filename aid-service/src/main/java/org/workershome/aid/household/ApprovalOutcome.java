package org.workershome.aid.household;

/** What the approver says. */
public enum ApprovalOutcome {
  APPROVE,
  REFUSE
}
