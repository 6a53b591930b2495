package org.workershome.petition.legalaid;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.inbox.InboundEvent;
import org.workershome.kit.inbox.InboundHandler;

/**
 * Aid has a household's file in force: whoever it is about needs no means check. Runs once per
 * event, in the inbox's transaction; an event that lacks what it must say is parked.
 */
@ApplicationScoped
class HouseholdFiledHandler implements InboundHandler {
  static final String FILED = "org.workershome.aid.household.filed.v1";

  private final HouseholdsOnFile households;

  HouseholdFiledHandler(HouseholdsOnFile households) {
    this.households = households;
  }

  @Override
  public Set<String> types() {
    return Set.of(FILED);
  }

  @Override
  public void handle(InboundEvent event) {
    JsonNode data = event.data();
    households.filed(
        required(data, "personRef"),
        UUID.fromString(required(data, "householdId")),
        new UnionPath(required(data, "unionPath")).value(),
        LocalDate.parse(required(data, "filedOn")));
  }

  static String required(JsonNode data, String field) {
    if (!data.hasNonNull(field) || data.get(field).asText().isBlank()) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return data.get(field).asText();
  }
}
