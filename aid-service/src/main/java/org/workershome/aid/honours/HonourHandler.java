package org.workershome.aid.honours;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.workershome.aid.core.AidAudit;
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
  private final AidAudit audit;

  HonourHandler(Rows rows, AidAudit audit) {
    this.rows = rows;
    this.audit = audit;
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
    UUID honour = UUID.fromString(required(data, "honourId"));
    String union = required(data, "unionPath");
    String person = required(data, "personRef");
    int added =
        rows.change(
            "insert into condolence_target (honour_id, care_group, union_path, person_ref, award_type,"
                + " level, decision_number, conferred_on, created_at)"
                + " values (?, 'MODEL_WORKER', ?::ltree, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            honour,
            union,
            person,
            required(data, "awardType"),
            required(data, "level"),
            required(data, "decisionNumber"),
            LocalDate.parse(required(data, "conferredOn")),
            event.occurredAt());
    // One that is known already is not changed.
    if (added == 1) {
      audit.noted(
          AidAudit.of("condolence-target-added", "condolence-target", honour, union, person)
              .changed("careGroup", null, "MODEL_WORKER"));
    }
  }

  private static String required(JsonNode data, String field) {
    if (!data.hasNonNull(field)) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return data.get(field).asText();
  }
}
