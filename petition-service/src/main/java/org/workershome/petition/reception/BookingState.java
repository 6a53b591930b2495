package org.workershome.petition.reception;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a visit stands, and what can be done about it there. */
enum BookingState {
  BOOKED(
      BookingMove.CANCELLATION,
      BookingMove.REBOOKING,
      BookingMove.NO_SHOW,
      BookingMove.LATE_ARRIVAL,
      BookingMove.RECORD),
  /** Came; who came without a booking is here from the start and still gets his record. */
  ATTENDED(BookingMove.RECORD),
  /** Unless he comes after all, while the day lasts. */
  NO_SHOW(BookingMove.LATE_ARRIVAL),
  CANCELLED;

  private final Set<BookingMove> moves;

  BookingState(BookingMove... moves) {
    Set<BookingMove> all = EnumSet.noneOf(BookingMove.class);
    Collections.addAll(all, moves);
    this.moves = Collections.unmodifiableSet(all);
  }

  Set<BookingMove> moves() {
    return moves;
  }
}
