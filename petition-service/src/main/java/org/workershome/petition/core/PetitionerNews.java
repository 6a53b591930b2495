package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import org.workershome.kit.notify.Messages;

/** Tells a petitioner that there is something to see, and nothing of what. */
@ApplicationScoped
public class PetitionerNews {
  private final Messages messages;

  PetitionerNews(Messages messages) {
    this.messages = messages;
  }

  /** In the transaction at hand; whoever gave no name is not told. */
  public void tell(Petition petition, Notification news) {
    if (!petition.anonymous()) {
      messages.send(news.of(petition));
    }
  }
}
