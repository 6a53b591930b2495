package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Books a place, or lets in who comes without one: a worker for himself, an officer for whoever
 * stands at the counter. Nobody comes twice on one day.
 */
@ApplicationScoped
class BookPlace {
  private final Places places;
  private final DayTable days;
  private final BookingTable bookings;
  private final PersonRefs people;
  private final Messages messages;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  BookPlace(
      Places places,
      DayTable days,
      BookingTable bookings,
      PersonRefs people,
      Messages messages,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.places = places;
    this.days = days;
    this.bookings = bookings;
    this.people = people;
    this.messages = messages;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Booking forHimself(UUID day, ReceptionBookingRequest request) {
    Caller worker = callers.get();
    if (worker.kind() != CallerKind.WORKER) {
      // An account that also works for the union acts as staff, and books for others.
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("请使用职工本人账号预约", "Book with the worker's own account");
    }
    var visitor =
        new Visitor(
            worker.requirePersonRef(), null, request.contactPhone(), request.matter().strip());
    if (days.find(day).form() == ReceptionForm.INVITED) {
      throw new ProblemException(ReceptionProblem.BY_INVITATION);
    }
    return booked(day, request.slotId(), visitor, "WORKER");
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Booking atTheCounter(UUID day, CounterBookingRequest request) {
    requireOwnDay(day);
    return booked(day, request.slotId(), visitor(request.visitor(), request.matter()), "OFFICER");
  }

  /** Who comes on the day takes no place of those who booked, and is there already. */
  @Transactional(Transactional.TxType.MANDATORY)
  Booking walkedIn(UUID dayId, WalkInRequest request) {
    ReceptionDay day = requireOwnDay(dayId);
    Instant now = now();
    if (day.state() == DayState.CANCELLED) {
      throw new ProblemException(ReceptionProblem.DAY_CANCELLED);
    }
    if (day.state() != DayState.PUBLISHED
        || !LocalDate.ofInstant(now, Clocks.ZONE).equals(day.heldOn())) {
      throw new ProblemException(ReceptionProblem.NOT_TODAY)
          .with("heldOn", day.heldOn())
          .with("state", day.state());
    }
    Visitor visitor = visitor(request.visitor(), request.matter());
    requireFirst(dayId, visitor);
    return written(day, null, visitor, "OFFICER", BookingState.ATTENDED, now, null);
  }

  /**
   * Moves what was known of a booking into a place that was taken.
   *
   * @param before the booking that it replaces, already let go
   */
  Booking moved(Places.Taken place, Booking before, Visitor visitor) {
    requireFirst(place.day().id(), visitor);
    return written(
        place.day(),
        place.slot(),
        visitor,
        callers.get().kind() == CallerKind.WORKER ? "WORKER" : "OFFICER",
        BookingState.BOOKED,
        now(),
        before.id());
  }

  private Booking booked(UUID dayId, UUID slotId, Visitor visitor, String madeBy) {
    Places.Taken place = places.take(dayId, slotId);
    requireFirst(dayId, visitor);
    return written(place.day(), place.slot(), visitor, madeBy, BookingState.BOOKED, now(), null);
  }

  private Booking written(
      ReceptionDay day,
      @Nullable Slot slot,
      Visitor visitor,
      String madeBy,
      BookingState state,
      Instant now,
      @Nullable UUID rebookedFrom) {
    var booking =
        new Booking(
            Ids.next(),
            day.id(),
            slot == null ? null : slot.id(),
            day.union(),
            day.heldOn(),
            slot == null ? null : slot.startsAt(),
            slot == null ? null : slot.endsAt(),
            visitor.personRef(),
            madeBy,
            slot == null,
            state,
            null,
            now,
            1);
    bookings.add(booking, visitor, callers.get().subject(), rebookedFrom);
    audit.record(
        AuditEntry.of("reception-booked", "reception-booking", booking.id())
            .in(day.union())
            .about(visitor.personRef())
            .changed("day", null, day.id())
            .changed("slot", null, booking.slotId())
            .changed("state", null, state));
    if (state == BookingState.BOOKED) {
      messages.send(ReceptionMessage.BOOKED.to(booking, day.heldOn()));
    }
    return booking;
  }

  /** The kind answer; the unique index has the last word. */
  private void requireFirst(UUID day, Visitor visitor) {
    bookings
        .of(day, visitor.personRef())
        .ifPresent(
            earlier -> {
              throw new ProblemException(ReceptionProblem.BOOKED_BEFORE).with("booking", earlier);
            });
  }

  /** Staff see days of the unions above, too, but have no counter there. */
  private ReceptionDay requireOwnDay(UUID id) {
    ReceptionDay day = days.find(id);
    if (!callers.get().requireUnion().contains(day.union())) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return day;
  }

  private Visitor visitor(ReceptionVisitorRequest request, String matter) {
    CitizenId.flaw(request.citizenId(), LocalDate.ofInstant(clock.instant(), Clocks.ZONE))
        .ifPresent(
            flaw -> {
              throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
                  .fault(flaw.in("visitor.citizenId"));
            });
    return new Visitor(
        people.ofCitizenId(request.citizenId()),
        request.name().strip(),
        request.contactPhone(),
        matter.strip());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
