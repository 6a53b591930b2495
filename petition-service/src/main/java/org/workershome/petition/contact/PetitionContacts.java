package org.workershome.petition.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.ScopedRead;

/** Where a petitioner is reached: at the telephone that he gave with his petition. */
@ApplicationScoped
class PetitionContacts implements ContactBook {
  private final ScopedRead database;
  private final FieldCipher cipher;

  PetitionContacts(ScopedRead database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return Notification.RECORD_TYPE;
  }

  @Override
  public Optional<Contact> of(UUID petition) {
    return database
        .list(
            "select contact_phone_sealed from petition where id = ? and contact_phone_sealed is not null",
            List.of(petition),
            row -> cipher.open(row.getBytes(1), "petition.contact_phone:" + petition))
        .stream()
        .findFirst()
        .map(phone -> new Contact(phone, null, null));
  }
}
