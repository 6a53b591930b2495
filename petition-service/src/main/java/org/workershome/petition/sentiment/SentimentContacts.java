package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.ScopedRead;

/** Where somebody is reached who wanted to be told. */
@ApplicationScoped
class SentimentContacts implements ContactBook {
  private final ScopedRead database;
  private final FieldCipher cipher;

  SentimentContacts(ScopedRead database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return SentimentMessages.RECORD_TYPE;
  }

  @Override
  public Optional<Contact> of(UUID reply) {
    return database
        .list(
            "select phone_sealed from sentiment_reply where id = ? and phone_sealed is not null",
            List.of(reply),
            row -> cipher.open(row.getBytes(1), "sentiment_reply.phone:" + reply))
        .stream()
        .findFirst()
        .map(phone -> new Contact(phone, null, null));
  }
}
