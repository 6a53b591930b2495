package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;

/** Where a visitor is reached: at the telephone that he gave with his booking. */
@ApplicationScoped
class VisitorContacts implements ContactBook {
  private final BookingTable bookings;

  VisitorContacts(BookingTable bookings) {
    this.bookings = bookings;
  }

  @Override
  public String recordType() {
    return ReceptionMessage.VISIT;
  }

  @Override
  public Optional<Contact> of(UUID booking) {
    return bookings.phone(booking).map(phone -> new Contact(phone, null, null));
  }
}
