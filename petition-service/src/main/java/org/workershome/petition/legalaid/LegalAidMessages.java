package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.notify.Channel;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.Messages;
import org.workershome.kit.notify.Place;
import org.workershome.kit.notify.TemplateBook;

/** Tells applicants; with the number of the case and nothing of it. */
@ApplicationScoped
class LegalAidMessages {
  private final Messages messages;

  LegalAidMessages(Messages messages) {
    this.messages = messages;
  }

  void tell(LegalAid aid, LegalAidMessage what) {
    tell(aid, what, null);
  }

  /**
   * @param day of a text that names one
   */
  void tell(LegalAid aid, LegalAidMessage what, @Nullable LocalDate day) {
    Map<Place, String> values = new HashMap<>(Map.of(Place.NUMBER, aid.number()));
    if (day != null) {
      values.put(
          Place.DATE,
          "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
    messages.send(
        new Message(
            what.template(),
            LegalAids.RECORD_TYPE,
            aid.id().value(),
            aid.union(),
            aid.personRef(),
            values));
  }

  /** The words. */
  @ApplicationScoped
  static class Book implements TemplateBook {
    private static final List<Channel> QUICK = List.of(Channel.WECHAT, Channel.SMS);

    @Override
    public List<MessageTemplate> templates() {
      return Arrays.stream(LegalAidMessage.values())
          .map(message -> new MessageTemplate(message.template(), message.textZh(), QUICK))
          .toList();
    }
  }
}
