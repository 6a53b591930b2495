package org.workershome.petition.reception;

/** What can be done to a reception day. On the wire as {@code legalMoves}. */
enum DayMove {
  ARRANGEMENT,
  PUBLICATION,
  SWAP,
  CANCELLATION,
  CLOSING
}
