package org.workershome.aid.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.kit.outbox.OutboundEvent;
import org.workershome.kit.outbox.Outbox;

/** The facts that this service publishes; each has a committed schema and sample. */
@Singleton
public final class AidEvents {
  public static final String FILED = "org.workershome.aid.household.filed.v1";
  public static final String DECIDED = "org.workershome.aid.application.decided.v1";
  public static final String SETTLED = "org.workershome.aid.payment.settled.v1";
  public static final String RETURNED = "org.workershome.aid.payment.returned.v1";

  private static final String TOPIC = "workershome.aid";

  private final Outbox outbox;
  private final ObjectMapper json;

  AidEvents(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /** A payment as others may know it: no name, no account. */
  public record Payment(
      UUID grantId, long grantVersion, UUID householdId, Money amount, @Nullable UUID petitionId) {}

  public void filed(
      UUID household,
      long version,
      String number,
      String unionPath,
      String personRef,
      LocalDate on,
      Instant now) {
    ObjectNode data = json.createObjectNode();
    data.put("householdId", household.toString()).put("householdNumber", number);
    data.put("unionPath", unionPath).put("personRef", personRef).put("filedOn", on.toString());
    append(FILED, household, version, now, data);
  }

  /**
   * @param outcome APPROVE or REFUSE
   */
  public void decided(UUID household, long version, UUID petition, String outcome, Instant now) {
    ObjectNode data = json.createObjectNode();
    data.put("petitionId", petition.toString()).put("householdId", household.toString());
    data.put("outcome", outcome);
    append(DECIDED, household, version, now, data);
  }

  public void settled(Payment payment, Instant now) {
    append(
        SETTLED,
        payment.grantId(),
        payment.grantVersion(),
        now,
        payment(payment).put("settledAt", now.toString()));
  }

  public void returned(Payment payment, String reason, Instant now) {
    append(
        RETURNED,
        payment.grantId(),
        payment.grantVersion(),
        now,
        payment(payment).put("reason", reason).put("returnedAt", now.toString()));
  }

  private ObjectNode payment(Payment payment) {
    ObjectNode data = json.createObjectNode();
    if (payment.petitionId() != null) {
      data.put("petitionId", payment.petitionId().toString());
    }
    data.put("grantId", payment.grantId().toString());
    data.put("householdId", payment.householdId().toString());
    data.set("amount", json.valueToTree(payment.amount()));
    return data;
  }

  private void append(String type, UUID aggregate, long version, Instant now, ObjectNode data) {
    outbox.append(OutboundEvent.of(type, TOPIC, aggregate.toString(), version, now, data));
  }
}
