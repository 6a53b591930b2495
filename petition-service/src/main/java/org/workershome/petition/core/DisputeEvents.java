package org.workershome.petition.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/**
 * Tells others of mediations and instruments, in the transaction and under the lock of the change.
 */
@ApplicationScoped
public class DisputeEvents {
  private static final List<String> MAY_BE_ABSENT = List.of("petitionId", "opinionId", "amount");

  private final Outbox outbox;
  private final ObjectMapper json;

  DisputeEvents(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * @param version of the record after the change
   */
  public void tell(DisputeEvent event, long version, Instant at) {
    ObjectNode data = json.valueToTree(event);
    // The schema has it or has it not.
    MAY_BE_ABSENT.stream().filter(field -> data.path(field).isNull()).forEach(data::remove);
    outbox.append(
        OutboundEvent.of(
            event.type(), Petitions.TOPIC, event.record().toString(), version, at, data));
  }
}
