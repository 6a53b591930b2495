package org.workershome.aid.cards;

/** What the approver says. */
public enum CardOutcome {
  APPROVE,
  REFUSE
}
