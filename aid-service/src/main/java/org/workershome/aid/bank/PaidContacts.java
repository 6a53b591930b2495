package org.workershome.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.privacy.FieldCipher;

/** Where somebody who is paid can be reached: at the telephone of his file. */
@ApplicationScoped
class PaidContacts implements ContactBook {
  private final Rows rows;
  private final FieldCipher cipher;

  PaidContacts(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  @Override
  public String recordType() {
    return PaymentNews.RECORD_TYPE;
  }

  @Override
  public Optional<Contact> of(UUID line) {
    return rows.one(
        "select h.id, h.phone_sealed from payment_line l join aid_grant g on g.id = l.grant_id"
            + " join household h on h.id = g.household_id where l.id = ? and h.phone_sealed is not null",
        row ->
            new Contact(
                cipher.open(row.getBytes(2), "household.phone:" + row.getObject(1, UUID.class)),
                null,
                null),
        line);
  }
}
