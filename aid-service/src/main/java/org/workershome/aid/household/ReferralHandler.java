package org.workershome.aid.household;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidEvents;
import org.workershome.aid.core.Numbers;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.inbox.InboundEvent;
import org.workershome.kit.inbox.InboundHandler;

/**
 * A petition found hardship: a draft is opened for the household. Somebody who is on an active file
 * gets no second one; the petition joins the file that is there, and hears of its decision.
 */
@ApplicationScoped
class ReferralHandler implements InboundHandler {
  static final String REFERRED = "org.workershome.petition.hardship-referred.v1";

  private final Rows rows;
  private final Numbers numbers;
  private final AidEvents events;
  private final AidAudit audit;
  private final Clock clock;

  ReferralHandler(Rows rows, Numbers numbers, AidEvents events, AidAudit audit, Clock clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<String> types() {
    return Set.of(REFERRED);
  }

  @Override
  public void handle(InboundEvent event) {
    JsonNode data = event.data();
    var petition = UUID.fromString(required(data, "petitionId"));
    String personRef = required(data, "personRef");
    var union = new UnionPath(required(data, "unionPath"));
    // One person at a time, or two petitions at once could each open a file.
    rows.list("select pg_advisory_xact_lock(hashtextextended(?, 4713))", row -> 0, personRef);
    // Locked, or an approval that commits meanwhile would answer every petition but this one.
    @Nullable Existing existing =
        rows.one(
                "select id, union_path::text, state, version from household"
                    + " where person_ref = ? and state <> 'REFUSED' for update",
                row ->
                    new Existing(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        HouseholdStatus.valueOf(row.getString(3)),
                        row.getLong(4)),
                personRef)
            .orElse(null);
    Instant now = clock.instant();
    UUID household = existing == null ? open(union, personRef, now) : existing.id();
    rows.change(
        "insert into household_petition (petition_id, petition_number, household_id, union_path,"
            + " person_ref, referred_at, reason) values (?, ?, ?, ?::ltree, ?, ?, ?)",
        petition,
        required(data, "petitionNumber"),
        household,
        existing == null ? union.value() : existing.unionPath(),
        personRef,
        event.occurredAt(),
        data.path("reason").asText(null));
    audit.noted(
        AidAudit.of(
                existing == null ? "household-opened" : "petition-joined",
                "household",
                household,
                existing == null ? union.value() : existing.unionPath(),
                personRef)
            .changed("petition", null, petition));
    if (existing != null && existing.state() == HouseholdStatus.FILED) {
      events.decided(household, existing.version(), petition, "APPROVE", now);
    }
  }

  private UUID open(UnionPath union, String personRef, Instant now) {
    UUID id = Ids.next();
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    rows.change(
        "insert into household (id, number, union_path, person_ref, state, created_at, created_on,"
            + " version) values (?, ?, ?::ltree, ?, 'DRAFT', ?, ?, 1)",
        id,
        numbers.next("KN", union, today),
        union,
        personRef,
        now,
        today);
    return id;
  }

  private static String required(JsonNode data, String field) {
    if (!data.hasNonNull(field)) {
      throw new IllegalArgumentException("the field " + field + " is missing");
    }
    return data.get(field).asText();
  }

  private record Existing(UUID id, String unionPath, HouseholdStatus state, long version) {}
}
