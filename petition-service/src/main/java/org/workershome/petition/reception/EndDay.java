package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;

/** Ends a day: called off before, or closed when it is over. */
@ApplicationScoped
class EndDay {
  private final DayTable days;
  private final SlotTable slots;
  private final BookingTable bookings;
  private final Messages messages;
  private final AuditTrail audit;
  private final Clock clock;

  EndDay(
      DayTable days,
      SlotTable slots,
      BookingTable bookings,
      Messages messages,
      AuditTrail audit,
      Clock clock) {
    this.days = days;
    this.slots = slots;
    this.bookings = bookings;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everybody who booked is told, and may book another day. */
  @Transactional(Transactional.TxType.MANDATORY)
  ReceptionDay cancel(UUID id, @Nullable String ifMatch, String reason) {
    ReceptionDay day = days.locked(id);
    ETags.require(ifMatch, day.version());
    day.require(DayMove.CANCELLATION);
    slots.setOpen(id, false);
    List<Booking> lost = bookings.endAll(id, BookingState.CANCELLED, reason);
    for (Booking booking : lost) {
      messages.send(ReceptionMessage.DAY_CANCELLED.to(booking, day.heldOn()));
    }
    days.cancel(id, reason, clock.instant());
    note("reception-day-cancelled", day, DayState.CANCELLED, reason, lost.size());
    return days.find(id);
  }

  /**
   * The day was held. Who had booked and did not come is a no-show; a visit without a record sheet
   * keeps the day from being closed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  ReceptionDay close(UUID id, @Nullable String ifMatch) {
    ReceptionDay day = days.locked(id);
    ETags.require(ifMatch, day.version());
    day.require(DayMove.CLOSING);
    Instant now = clock.instant();
    if (LocalDate.ofInstant(now, Clocks.ZONE).isBefore(day.heldOn())) {
      throw new ProblemException(ReceptionProblem.DAY_NOT_REACHED).with("heldOn", day.heldOn());
    }
    slots.setOpen(id, false);
    List<UUID> unrecorded = bookings.attendedWithoutRecord(id);
    if (!unrecorded.isEmpty()) {
      throw new ProblemException(ReceptionProblem.RECORDS_MISSING).with("bookings", unrecorded);
    }
    List<Booking> absent = bookings.endAll(id, BookingState.NO_SHOW, "接待日结束时未到");
    days.hold(id, now);
    note("reception-day-held", day, DayState.HELD, null, absent.size());
    return days.find(id);
  }

  private void note(
      String action, ReceptionDay day, DayState after, @Nullable String reason, int bookingsEnded) {
    audit.record(
        AuditEntry.of(action, "reception-day", day.id())
            .in(day.union())
            .why(reason)
            .changed("state", day.state(), after)
            .changed("bookingsEnded", null, bookingsEnded)
            .changed("version", day.version(), day.version() + 1));
  }
}
