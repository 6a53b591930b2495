package org.workershome.petition.legalaid;

/** What becomes of a decision that was objected to. */
enum ObjectionOutcome {
  /** It stands. */
  UPHELD,
  /** It is put right: the application is decided anew, or the help goes on. */
  CORRECTED
}
