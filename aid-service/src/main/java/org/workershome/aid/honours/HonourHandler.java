package org.workershome.aid.honours;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.inbox.InboundEvent;
import org.workershome.kit.inbox.InboundHandler;

/**
 * A conferred honour makes a model worker known as somebody to be visited. Collectives and other
 * awards are none of our business.
 */
@ApplicationScoped
class HonourHandler implements InboundHandler {
  static final String CONFERRED = "org.workershome.competition.honour.conferred.v1";

  private final Rows rows;

  HonourHandler(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Set<String> types() {
    return Set.of(CONFERRED);
  }

  @Override
  public void handle(InboundEvent event) {
    JsonNode data = event.data();
    if (!data.path("awardType").asText().equals("MODEL_WORKER") || !data.hasNonNull("personRef")) {
      return;
    }
    rows.change(
        "insert into condolence_target (honour_id, care_group, union_path, person_ref, award_type,"
            + " level, decision_number, conferred_on, created_at)"
            + " values (?, 'MODEL_WORKER', ?::ltree, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        UUID.fromString(required(data, "honourId")),
        required(data, "unionPath"),
        required(data, "personRef"),
        required(data, "awardType"),
        required(data, "level"),
        required(data, "decisionNumber"),
        LocalDate.parse(required(data, "conferredOn")),
        event.occurredAt());
  }

  private static String required(JsonNode data, String field) {
    if (!data.hasNonNull(field)) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return data.get(field).asText();
  }
}
