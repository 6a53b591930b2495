package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.ScopedRead;

/**
 * Where the worker of a mediation is reached: at the telephone that was given with the application.
 */
@ApplicationScoped
class MediationContacts implements ContactBook {
  private final ScopedRead database;
  private final FieldCipher cipher;

  MediationContacts(ScopedRead database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return Mediations.RECORD_TYPE;
  }

  @Override
  public Optional<Contact> of(UUID mediation) {
    return database
        .list(
            "select phone_sealed from mediation where id = ? and phone_sealed is not null",
            List.of(mediation),
            row -> cipher.open(row.getBytes(1), "mediation.phone:" + mediation))
        .stream()
        .findFirst()
        .map(phone -> new Contact(phone, null, null));
  }
}
