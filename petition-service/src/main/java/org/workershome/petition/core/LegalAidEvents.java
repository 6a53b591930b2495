package org.workershome.petition.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/** Tells others of legal aid, in the transaction and under the lock of the change. */
@ApplicationScoped
public class LegalAidEvents {
  private final Outbox outbox;
  private final ObjectMapper json;

  LegalAidEvents(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * @param version of the legal aid after the change
   */
  public void tell(LegalAidEvent event, long version, Instant at) {
    ObjectNode data = json.valueToTree(event);
    if (data.path("petitionId").isNull()) {
      data.remove("petitionId"); // the schema has it or has it not
    }
    outbox.append(
        OutboundEvent.of(
            event.type(), Petitions.TOPIC, event.legalAidId().toString(), version, at, data));
  }
}
