package org.workershome.kit.trial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.notify.Channel;
import org.workershome.kit.notify.Contact;
import org.workershome.kit.notify.ContactBook;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.notify.Place;
import org.workershome.kit.notify.TemplateBook;

/** Messages of the trial application, and whom they reach where. */
@Singleton
class TrialMessages implements TemplateBook, ContactBook {
  final Map<UUID, Contact> contacts = new ConcurrentHashMap<>();

  @Override
  public List<MessageTemplate> templates() {
    return List.of(
        new MessageTemplate(
            "trial-told",
            "您的事项{NUMBER}有新进展，请登录职工之家查看，或致电{UNION_PHONE}。",
            List.of(Channel.WECHAT, Channel.SMS)));
  }

  @Override
  public String recordType() {
    return "trial-case";
  }

  @Override
  public Optional<Contact> of(UUID recordId) {
    return Optional.ofNullable(contacts.get(recordId));
  }

  void send(Messages messages, UUID record, String personRef) {
    send(messages, recordType(), record, personRef);
  }

  void send(Messages messages, String type, UUID record, String personRef) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                messages.send(
                    new Message(
                        "trial-told",
                        type,
                        record,
                        new UnionPath("CQ.ENERGY.MINE3"),
                        personRef,
                        Map.of(Place.NUMBER, "XF-CQ-2026-000156", Place.UNION_PHONE, "12351"))));
  }
}
