package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.ScopedRead;

/** Where an applicant is reached: at the telephone that he gave with his application. */
@ApplicationScoped
class LegalAidContacts implements ContactBook {
  private final ScopedRead database;
  private final FieldCipher cipher;

  LegalAidContacts(ScopedRead database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return LegalAids.RECORD_TYPE;
  }

  @Override
  public Optional<Contact> of(UUID aid) {
    return database
        .list(
            "select phone_sealed from legal_aid where id = ? and phone_sealed is not null",
            List.of(aid),
            row -> cipher.open(row.getBytes(1), "legal_aid.phone:" + aid))
        .stream()
        .findFirst()
        .map(phone -> new Contact(phone, null, null));
  }
}
