package org.workershome.petition.reception;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/** Writes the record sheet of a visit: with it the visit has taken place. */
@ApplicationScoped
class WriteRecord {
  private final BookingTable bookings;
  private final DayTable days;
  private final RecordTable records;
  private final Messages messages;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  WriteRecord(
      BookingTable bookings,
      DayTable days,
      RecordTable records,
      Messages messages,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.bookings = bookings;
    this.days = days;
    this.records = records;
    this.messages = messages;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ReceptionRecord handle(UUID bookingId, ReceptionRecordRequest request) {
    refuseChosenPetition(request.outcome());
    Booking booking = bookings.locked(bookingId);
    booking.require(BookingMove.RECORD);
    var officer = Handler.of(callers.get());
    HandlingRules.mayHandle(booking.personRef(), officer.personRef()).orRefuse();
    ReceptionRules.mayBeWritten(request.category()).orRefuse();
    ReceptionDay day = days.find(booking.dayId());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (LocalDate.ofInstant(now, Clocks.ZONE).isBefore(day.heldOn())) {
      throw new ProblemException(ReceptionProblem.DAY_NOT_REACHED).with("heldOn", day.heldOn());
    }
    ReceptionRecord record = record(booking, day, request, officer, now);
    records.add(record, officer.subject());
    if (booking.state() == BookingState.BOOKED) {
      bookings.end(bookingId, BookingState.ATTENDED, null);
    }
    audit.record(
        AuditEntry.of("reception-recorded", "reception-record", record.id())
            .in(record.union())
            .about(record.personRef())
            .changed("outcome", null, record.outcome())
            .changed("booking", booking.state(), BookingState.ATTENDED));
    messages.send(ReceptionMessage.RECORDED.to(booking, day.heldOn()));
    return record;
  }

  private static ReceptionRecord record(
      Booking booking,
      ReceptionDay day,
      ReceptionRecordRequest request,
      Handler officer,
      Instant now) {
    Receiving leader = requireNonNull(day.leader(), "a day that is booked has a leader");
    return new ReceptionRecord(
        Ids.next(),
        booking.id(),
        day.id(),
        day.heldOn(),
        booking.union(),
        booking.personRef(),
        request.headcount(),
        request.category(),
        request.matter(),
        request.content().strip(),
        request.answer().strip(),
        request.outcome(),
        leader.personRef(),
        leader.name(),
        officer.name(),
        now,
        null,
        null,
        null,
        null,
        null,
        1);
  }

  private static void refuseChosenPetition(ReceptionOutcome outcome) {
    if (outcome == ReceptionOutcome.PETITION) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "outcome",
              "NOT_TO_BE_CHOSEN",
              "请先选择其他结果，再将记录转为信访事项",
              "Choose another one, then make the record a petition");
    }
  }
}
