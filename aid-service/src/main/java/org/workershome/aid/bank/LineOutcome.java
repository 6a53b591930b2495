package org.workershome.aid.bank;

/** What the bank did with a payment. */
public enum LineOutcome {
  SETTLED,
  REJECTED
}
