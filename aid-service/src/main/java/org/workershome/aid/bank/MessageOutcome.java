package org.workershome.aid.bank;

/** What a message did. */
public enum MessageOutcome {
  /** Nothing is decided yet, such as when the bank says that it has the file. */
  NOTED,
  BOOKED
}
