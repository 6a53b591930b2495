package org.workershome.aid.payment;

/** READY waits for the bank; ANSWERED is done, apart from later returns. */
public enum BatchState {
  READY,
  ANSWERED
}
