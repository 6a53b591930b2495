package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.workershome.kit.notify.MessageTemplate;
import org.workershome.kit.notify.TemplateBook;

/** The words of {@link ReceptionMessage}, for whoever sends them. */
@ApplicationScoped
class ReceptionTemplates implements TemplateBook {
  @Override
  public List<MessageTemplate> templates() {
    return Arrays.stream(ReceptionMessage.values()).map(ReceptionMessage::template).toList();
  }
}
