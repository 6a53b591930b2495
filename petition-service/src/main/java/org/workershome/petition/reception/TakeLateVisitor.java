package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.problem.ProblemException;

/**
 * Somebody who booked comes after his time is over, also after he was written down as not having
 * come. He is heard after those who are in time; his lateness is on file, and no reason to send him
 * away.
 */
@ApplicationScoped
class TakeLateVisitor {
  private final BookingTable bookings;
  private final DayTable days;
  private final AuditTrail audit;
  private final Clock clock;

  TakeLateVisitor(BookingTable bookings, DayTable days, AuditTrail audit, Clock clock) {
    this.bookings = bookings;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Booking handle(UUID id, @Nullable String ifMatch) {
    Booking booking = bookings.locked(id);
    ETags.require(ifMatch, booking.version());
    booking.require(BookingMove.LATE_ARRIVAL);
    ReceptionDay day = days.find(booking.dayId());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (day.state() != DayState.PUBLISHED) {
      throw new ProblemException(ReceptionProblem.DAY_NOT_OPEN).with("state", day.state());
    }
    LocalTime end = booking.endsAt();
    if (end == null || !day.isPast(end, now)) {
      throw new ProblemException(ReceptionProblem.NOT_LATE).with("heldOn", day.heldOn());
    }
    bookings.cameLate(id, now);
    audit.record(
        AuditEntry.of("reception-late-arrival", "reception-booking", id)
            .in(booking.union())
            .about(booking.personRef())
            .changed("state", booking.state(), BookingState.ATTENDED)
            .changed("version", booking.version(), booking.version() + 1));
    return bookings.find(id);
  }
}
