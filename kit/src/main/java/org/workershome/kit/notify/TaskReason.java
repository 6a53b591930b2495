package org.workershome.kit.notify;

/** Why a person has to bring a message. */
public enum TaskReason {
  /** The addressee wants to be called, or there is no other way. */
  CALL_WANTED,
  /** Every carrier failed. */
  NOT_DELIVERED
}
