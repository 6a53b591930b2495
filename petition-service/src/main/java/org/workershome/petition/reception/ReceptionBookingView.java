package org.workershome.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking, or a visit without one, as it stands in lists. */
@Schema(description = "预约或来访 / A booking, or a visit without one")
record ReceptionBookingView(
    UUID id,
    UUID dayId,
    String union,
    LocalDate heldOn,
    @Nullable UUID slotId,
    @Schema(examples = "09:00") @Nullable String startsAt,
    @Schema(examples = "09:30") @Nullable String endsAt,
    @Schema(description = "临时来访 / Came without a booking") boolean walkIn,
    @Schema(description = "WORKER 本人，OFFICER 窗口代办 / By whom it was made") String madeBy,
    BookingState state,
    @Schema(description = "预约后迟到的到场时间 / When he came who had booked an earlier time")
        @Nullable Instant arrivedLateAt,
    Instant createdAt,
    Set<BookingMove> legalMoves) {

  static ReceptionBookingView of(Booking booking) {
    return new ReceptionBookingView(
        booking.id(),
        booking.dayId(),
        booking.union().value(),
        booking.heldOn(),
        booking.slotId(),
        text(booking.startsAt()),
        text(booking.endsAt()),
        booking.walkIn(),
        booking.madeBy(),
        booking.state(),
        booking.arrivedLateAt(),
        booking.createdAt(),
        booking.state().moves());
  }

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : ClockTimes.text(time);
  }
}
