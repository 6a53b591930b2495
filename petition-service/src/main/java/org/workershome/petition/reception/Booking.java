package org.workershome.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/**
 * Snapshot of one visit, with what a decision needs: matter, name and telephone stay sealed in the
 * table until someone who may read them does.
 *
 * @param slotId null for who came without a booking
 * @param arrivedLateAt when he came who had booked an earlier time; null for everybody else
 */
record Booking(
    UUID id,
    UUID dayId,
    @Nullable UUID slotId,
    UnionPath union,
    LocalDate heldOn,
    @Nullable LocalTime startsAt,
    @Nullable LocalTime endsAt,
    String personRef,
    String madeBy,
    boolean walkIn,
    BookingState state,
    @Nullable Instant arrivedLateAt,
    Instant createdAt,
    long version) {

  /**
   * @throws ProblemException 409 that says which moves are legal
   */
  void require(BookingMove move) {
    if (!state.moves().contains(move)) {
      throw new ProblemException(ReceptionProblem.ILLEGAL_BOOKING_MOVE)
          .detail("当前状态：" + state + "；操作：" + move, "state " + state + ", move " + move)
          .with("state", state)
          .with("legalMoves", state.moves());
    }
  }

  @Override
  public String toString() {
    return "Booking[" + id + ", " + state + "]";
  }
}
