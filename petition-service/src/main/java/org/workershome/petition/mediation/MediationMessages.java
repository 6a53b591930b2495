package org.workershome.petition.mediation;

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

/** Tells workers; with the number of the case and nothing of it. */
@ApplicationScoped
class MediationMessages {
  private final Messages messages;

  MediationMessages(Messages messages) {
    this.messages = messages;
  }

  void tell(Mediation mediation, MediationMessage what) {
    tell(mediation, what, null);
  }

  /**
   * @param day of a text that names one
   */
  void tell(Mediation mediation, MediationMessage what, @Nullable LocalDate day) {
    Map<Place, String> values = new HashMap<>(Map.of(Place.NUMBER, mediation.number()));
    if (day != null) {
      values.put(
          Place.DATE,
          "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
    messages.send(
        new Message(
            what.template(),
            Mediations.RECORD_TYPE,
            mediation.id().value(),
            mediation.union(),
            mediation.personRef(),
            values));
  }

  /** The words. */
  @ApplicationScoped
  static class Book implements TemplateBook {
    private static final List<Channel> QUICK = List.of(Channel.WECHAT, Channel.SMS);

    @Override
    public List<MessageTemplate> templates() {
      return Arrays.stream(MediationMessage.values())
          .map(message -> new MessageTemplate(message.template(), message.textZh(), QUICK))
          .toList();
    }
  }
}
