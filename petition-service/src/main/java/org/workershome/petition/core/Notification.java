package org.workershome.petition.core;

import java.util.Map;
import org.workershome.kit.notify.Message;
import org.workershome.kit.notify.Place;

/** What a petitioner is told about his petition; the words stand in the room {@code contact}. */
public enum Notification {
  REGISTERED("petition-registered"),
  ACKNOWLEDGED("petition-acknowledged"),
  NOTICE_GIVEN("petition-notice-given"),
  CONSENT_ASKED("petition-consent-asked"),
  TAKEN_BACK("petition-taken-back"),
  EXTENDED("petition-extended"),
  OPINION_ISSUED("petition-opinion-issued"),
  REVIEW_DECIDED("petition-review-decided"),
  ENDED("petition-ended"),
  SENT_TO_ORGAN("petition-sent-to-organ");

  /** The type of record under which messages about petitions are kept. */
  public static final String RECORD_TYPE = "petition";

  private final String template;

  Notification(String template) {
    this.template = template;
  }

  public String template() {
    return template;
  }

  /** The message about one petition, with its number and nothing else. */
  public Message of(Petition petition) {
    return new Message(
        template,
        RECORD_TYPE,
        petition.id().value(),
        petition.handling(),
        petition.personRef(),
        Map.of(Place.NUMBER, petition.number().toString()));
  }
}
