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
 * Aid has ended a household's file: whoever was spared the means check because of it is looked at
 * anew. Runs once per event, in the inbox's transaction.
 */
@ApplicationScoped
class HouseholdRemovedHandler implements InboundHandler {
  static final String REMOVED = "org.workershome.aid.household.removed.v1";

  private final HouseholdsOnFile households;
  private final LapseWaivers lapse;

  HouseholdRemovedHandler(HouseholdsOnFile households, LapseWaivers lapse) {
    this.households = households;
    this.lapse = lapse;
  }

  @Override
  public Set<String> types() {
    return Set.of(REMOVED);
  }

  @Override
  public void handle(InboundEvent event) {
    JsonNode data = event.data();
    String person = HouseholdFiledHandler.required(data, "personRef");
    households.removed(
        person,
        UUID.fromString(HouseholdFiledHandler.required(data, "householdId")),
        new UnionPath(HouseholdFiledHandler.required(data, "unionPath")).value(),
        LocalDate.parse(HouseholdFiledHandler.required(data, "removedOn")));
    if (!households.has(person)) {
      lapse.of(person);
    }
  }
}
