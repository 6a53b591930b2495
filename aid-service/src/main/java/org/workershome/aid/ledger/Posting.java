package org.workershome.aid.ledger;

/**
 * What can be posted. Each moves an amount from one account of a fund to another; the pairs are all
 * there is.
 */
public enum Posting {
  /** Money comes into the fund. */
  APPROPRIATION(AccountKind.FUNDING, AccountKind.AVAILABLE),
  /** Money is set aside for an approved grant. */
  RESERVE(AccountKind.AVAILABLE, AccountKind.RESERVED),
  /** The bank has paid. */
  SETTLE(AccountKind.RESERVED, AccountKind.PAID),
  /** The bank has refused: the money is free again. */
  RELEASE(AccountKind.RESERVED, AccountKind.AVAILABLE),
  /** Paid money has come back. */
  RETURN(AccountKind.PAID, AccountKind.AVAILABLE);

  private final AccountKind from;
  private final AccountKind to;

  Posting(AccountKind from, AccountKind to) {
    this.from = from;
    this.to = to;
  }

  AccountKind from() {
    return from;
  }

  AccountKind to() {
    return to;
  }
}
