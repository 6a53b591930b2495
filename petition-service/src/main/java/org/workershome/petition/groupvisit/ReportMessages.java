package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.notify.Channel;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.Place;
import org.workershome.kit.notify.TemplateBook;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.ScopedRead;

/**
 * Whoever is on duty above is told of an urgent report, by its number alone. When no telephone was
 * given, or it cannot be reached, the union that reported has the task of calling: a report that
 * reached nobody is none.
 */
@ApplicationScoped
class ReportMessages implements TemplateBook, ContactBook {
  private static final String REPORT = "petition-site-entry";
  private static final String MADE = "urgent-report-made";

  private final ScopedRead database;
  private final FieldCipher cipher;

  ReportMessages(ScopedRead database, FieldCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public List<MessageTemplate> templates() {
    return List.of(
        new MessageTemplate(MADE, "【工会】信访事项{NUMBER}有紧急报告，请立即登录查看并确认。", List.of(Channel.SMS)));
  }

  static Message of(Petition petition, UUID report) {
    return new Message(
        MADE,
        REPORT,
        report,
        petition.handling(),
        Nobody.of(report),
        Map.of(Place.NUMBER, petition.number().toString()));
  }

  @Override
  public String recordType() {
    return REPORT;
  }

  @Override
  public Optional<Contact> of(UUID report) {
    return database
        .list(
            "select duty_phone_sealed from petition_site_entry where id = ? and duty_phone_sealed is not null",
            List.of(report),
            row -> cipher.open(row.getBytes(1), "petition_site_entry.duty_phone:" + report))
        .stream()
        .findFirst()
        .map(phone -> new Contact(phone, null, null));
  }
}
