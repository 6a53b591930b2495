package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** One booking or record sheet, with what was said: for the union's staff and for himself. */
@ApplicationScoped
class ReadVisit {
  private final BookingTable bookings;
  private final RecordTable records;

  ReadVisit(BookingTable bookings, RecordTable records) {
    this.bookings = bookings;
    this.records = records;
  }

  /** A booking with what was told of it, and its version. */
  record Found(ReceptionBookingDetailView view, long version) {}

  @Transactional
  Found booking(UUID id) {
    Booking booking = bookings.find(id);
    return new Found(
        ReceptionBookingDetailView.of(booking, bookings.visitor(id)), booking.version());
  }

  @Transactional
  ReceptionRecord record(UUID id) {
    return records.find(id);
  }
}
