package org.workershome.petition.reception;

/** What can be done about a visit. On the wire as {@code legalMoves}. */
enum BookingMove {
  CANCELLATION,
  REBOOKING,
  NO_SHOW,
  LATE_ARRIVAL,
  RECORD
}
