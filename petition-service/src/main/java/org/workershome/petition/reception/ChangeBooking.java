package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.problem.ProblemException;

/** Lets a booking go, moves it to another slot, or writes down that nobody came. */
@ApplicationScoped
class ChangeBooking {
  private final BookingTable bookings;
  private final SlotTable slots;
  private final DayTable days;
  private final Places places;
  private final BookPlace book;
  private final AuditTrail audit;
  private final Clock clock;

  ChangeBooking(
      BookingTable bookings,
      SlotTable slots,
      DayTable days,
      Places places,
      BookPlace book,
      AuditTrail audit,
      Clock clock) {
    this.bookings = bookings;
    this.slots = slots;
    this.days = days;
    this.places = places;
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  /** The place is free for somebody else at once. */
  @Transactional(Transactional.TxType.MANDATORY)
  Booking cancel(UUID id, @Nullable String ifMatch) {
    Booking booking = lockedWithSlots(id, null, ifMatch);
    booking.require(BookingMove.CANCELLATION);
    requireAhead(booking);
    letGo(booking, "本人取消");
    note("reception-booking-cancelled", booking, BookingState.CANCELLED);
    return bookings.find(id);
  }

  /**
   * Takes the new place before the old one is let go: who does not get it keeps what he has,
   * because all of it is rolled back.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Booking rebook(UUID id, @Nullable String ifMatch, UUID slotId) {
    Booking before = lockedWithSlots(id, slotId, ifMatch);
    before.require(BookingMove.REBOOKING);
    requireAhead(before);
    Visitor visitor = bookings.visitor(id);
    Places.Taken place = places.take(slotId);
    letGo(before, "改约");
    note("reception-booking-moved", before, BookingState.CANCELLED);
    return book.moved(place, before, visitor);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Booking noShow(UUID id, @Nullable String ifMatch) {
    Booking booking = bookings.locked(id);
    ETags.require(ifMatch, booking.version());
    booking.require(BookingMove.NO_SHOW);
    ReceptionDay day = days.find(booking.dayId());
    LocalTime start = Objects.requireNonNullElse(booking.startsAt(), day.opensAt());
    if (!day.isPast(start, clock.instant())) {
      throw new ProblemException(ReceptionProblem.DAY_NOT_REACHED).with("heldOn", day.heldOn());
    }
    bookings.end(id, BookingState.NO_SHOW, null);
    note("reception-no-show", booking, BookingState.NO_SHOW);
    return bookings.find(id);
  }

  private Booking lockedWithSlots(UUID id, @Nullable UUID other, @Nullable String ifMatch) {
    UUID own = bookings.find(id).slotId();
    List<UUID> both = Stream.of(own, other).filter(Objects::nonNull).distinct().toList();
    slots.lock(both);
    Booking booking = bookings.locked(id);
    ETags.require(ifMatch, booking.version());
    return booking;
  }

  /** What lies behind was kept or missed; it cannot be undone any more. */
  private void requireAhead(Booking booking) {
    LocalTime start = booking.startsAt();
    if (start != null && days.find(booking.dayId()).isPast(start, clock.instant())) {
      throw new ProblemException(ReceptionProblem.SLOT_IS_PAST);
    }
  }

  private void letGo(Booking booking, String reason) {
    bookings.end(booking.id(), BookingState.CANCELLED, reason);
    UUID slot = booking.slotId();
    if (slot != null) {
      slots.giveBack(slot);
    }
  }

  private void note(String action, Booking booking, BookingState after) {
    audit.record(
        AuditEntry.of(action, "reception-booking", booking.id())
            .in(booking.union())
            .about(booking.personRef())
            .changed("state", booking.state(), after)
            .changed("version", booking.version(), booking.version() + 1));
  }
}
