package org.workershome.petition.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/** Tells others of the traffic with organs, in the transaction and under the lock of the change. */
@ApplicationScoped
public class OrganEvents {
  private final Outbox outbox;
  private final ObjectMapper json;

  OrganEvents(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * @param version of the receipt or transfer after the change
   */
  public void tell(OrganEvent event, long version, Instant at) {
    ObjectNode data = json.valueToTree(event);
    if (data.path("feedbackDueOn").isNull()) {
      data.remove("feedbackDueOn"); // the schema has it or has it not
    }
    outbox.append(
        OutboundEvent.of(
            event.type(), Petitions.TOPIC, event.subject().toString(), version, at, data));
  }
}
