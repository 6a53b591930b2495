package org.workershome.aid.bank;

/** What a cashier did about a payment that was not paid. */
public enum LineHandling {
  PAID_AGAIN,
  ACCOUNT_MENDED,
  NO_LONGER_DUE
}
