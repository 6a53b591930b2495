package org.workershome.aid.bank.message;

/** What a bank can send. */
public enum MessageKind {
  PAIN_002,
  CAMT_054,
  DELIMITED
}
