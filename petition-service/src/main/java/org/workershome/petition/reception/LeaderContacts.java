package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;

/** Where the leader of a day is reached. */
@ApplicationScoped
class LeaderContacts implements ContactBook {
  private final LeaderTable leaders;

  LeaderContacts(LeaderTable leaders) {
    this.leaders = leaders;
  }

  @Override
  public String recordType() {
    return ReceptionMessage.DAY;
  }

  @Override
  public Optional<Contact> of(UUID day) {
    return leaders.phoneOfDay(day).map(phone -> new Contact(phone, null, null));
  }
}
