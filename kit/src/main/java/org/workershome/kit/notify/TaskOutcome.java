package org.workershome.kit.notify;

/** What came of a person's task. */
public enum TaskOutcome {
  /** The addressee knows. */
  TOLD,
  NOT_REACHED,
  /** The record has a better address now; the message is to be sent anew. */
  ADDRESS_CORRECTED
}
