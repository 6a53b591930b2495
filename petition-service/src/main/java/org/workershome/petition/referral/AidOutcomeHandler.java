package org.workershome.petition.referral;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.inbox.InboundEvent;
import org.workershome.kit.inbox.InboundHandler;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * What aid decided and paid for a petitioner is told on his timeline. Runs once per event, in the
 * inbox's transaction. An event without a petition is about aid that no petition asked for, and
 * none of our business; one that names a petition which is not here, or lacks what it must say, is
 * parked.
 */
@ApplicationScoped
class AidOutcomeHandler implements InboundHandler {
  static final String DECIDED = "org.workershome.aid.application.decided.v1";
  static final String SETTLED = "org.workershome.aid.payment.settled.v1";
  static final String RETURNED = "org.workershome.aid.payment.returned.v1";

  private final Petitions petitions;

  AidOutcomeHandler(Petitions petitions) {
    this.petitions = petitions;
  }

  @Override
  public Set<String> types() {
    return Set.of(DECIDED, SETTLED, RETURNED);
  }

  @Override
  public void handle(InboundEvent event) {
    JsonNode data = event.data();
    if (!data.hasNonNull("petitionId")) {
      return;
    }
    switch (event.type()) {
      case DECIDED ->
          tell(event, TimelineKind.AID_DECIDED, null, Outcome.valueOf(required(data, "outcome")));
      case SETTLED -> tell(event, TimelineKind.AID_PAID, amount(data), null);
      case RETURNED -> tell(event, TimelineKind.AID_RETURNED, amount(data), text(data, "reason"));
      default -> throw new IllegalArgumentException("not handled here: " + event.type());
    }
  }

  /** How aid can decide; anything else is not ours to guess. */
  private enum Outcome {
    APPROVE,
    REFUSE
  }

  private void tell(
      InboundEvent event, TimelineKind kind, @Nullable BigDecimal amount, @Nullable Object note) {
    JsonNode data = event.data();
    String household = text(data, "householdId");
    petitions.tell(
        new TimelineEntry(
            new PetitionId(UUID.fromString(required(data, "petitionId"))),
            kind,
            event.occurredAt(),
            amount,
            note == null ? null : note.toString(),
            household == null ? null : "/api/households/" + UUID.fromString(household),
            event.id()));
  }

  private static BigDecimal amount(JsonNode data) {
    JsonNode money = data.path("amount");
    if (!Money.CURRENCY.equals(money.path("currency").asText())) {
      throw new IllegalArgumentException("an amount in " + Money.CURRENCY + " is needed");
    }
    return Money.of(required(money, "amount")).amount();
  }

  private static String required(JsonNode node, String field) {
    String value = text(node, field);
    if (value == null) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return value;
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
