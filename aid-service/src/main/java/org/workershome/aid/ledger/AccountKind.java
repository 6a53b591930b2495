package org.workershome.aid.ledger;

/** The accounts of a fund. The order is the order in which they are locked. */
public enum AccountKind {
  /** Where the money came from; its balance is what was appropriated, negative. */
  FUNDING,
  AVAILABLE,
  RESERVED,
  PAID
}
