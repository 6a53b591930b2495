package org.workershome.kit.publicity;

/** What can be done with a publicity, as a 409 lists it under {@code legalMoves}. */
public enum PublicityMove {
  FREEZE_AGAIN,
  PUBLISH,
  EXTEND,
  RECORD_EVIDENCE,
  CONCLUDE,
  WITHDRAW
}
