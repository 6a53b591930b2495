package org.workershome.kit.approval;

/** What can be done to a request. */
enum MoveKind {
  SUBMIT,
  APPROVE,
  REJECT,
  RETURN,
  /** A signature on paper was entered. */
  SIGN,
  /** Somebody else has seen that signature, or the minutes. */
  CONFIRM,
  RESUBMIT,
  WITHDRAW,
  EXPIRE,
  CONSUME
}
