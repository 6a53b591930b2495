package org.workershome.aid.cards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Stops payments to a household: by one person at once, lifted by another. */
@ApplicationScoped
class PaymentStops {
  private static final String ROW =
      """
      select id, household_id, union_path::text, reason, note, made_at, lifted_at, version, made_subject, made_ref
      from payment_stop where id = ?""";

  private final Rows rows;
  private final Recipients recipients;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  PaymentStops(
      Rows rows, Recipients recipients, AidAudit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.recipients = recipients;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  PaymentStopView stop(PaymentStopRequest request) {
    Recipients.Household household = recipients.requireFiled(request.householdId());
    Actor actor = Actor.of(caller.get());
    UUID id = Ids.next();
    rows.change(
        "insert into payment_stop (id, household_id, union_path, reason, note, made_subject,"
            + " made_ref, made_at, version) values (?, ?, ?::ltree, ?, ?, ?, ?, ?, 1)",
        id,
        household.id(),
        household.union(),
        request.reason(),
        request.note().strip(),
        actor.subject(),
        actor.personRef(),
        clock.instant());
    audit.noted(
        AidAudit.of(
                "payment-stopped",
                "household",
                household.id(),
                household.union(),
                household.personRef())
            .why(request.note().strip())
            .changed("reason", null, request.reason()));
    return one(id);
  }

  PaymentStopView lift(UUID id, @Nullable String ifMatch, StopLiftingRequest request) {
    PaymentStopView stop =
        rows.one(ROW + " for no key update", PaymentStops::view, id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, stop.version());
    if (stop.liftedAt() != null) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE).with("legalMoves", stop.legalMoves());
    }
    Actor actor = Actor.of(caller.get());
    String person = recipients.personOf(stop.householdId());
    SeparationRules.requireNotHisOwn(actor, person);
    Actor maker =
        rows.one(
                ROW, row -> new Actor(row.getString("made_subject"), row.getString("made_ref")), id)
            .orElseThrow();
    SeparationRules.requireSomebodyElse(actor, List.of(maker));
    rows.change(
        "update payment_stop set lifted_subject = ?, lifted_ref = ?, lifted_at = ?,"
            + " version = version + 1 where id = ?",
        actor.subject(),
        actor.personRef(),
        clock.instant(),
        id);
    audit.noted(
        AidAudit.of(
                "payment-stop-lifted", "household", stop.householdId(), stop.unionPath(), person)
            .why(request.note().strip())
            .changed("reason", stop.reason(), null));
    return one(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  PaymentStopView one(UUID id) {
    return rows.one(ROW, PaymentStops::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static PaymentStopView view(ResultSet row) throws SQLException {
    Instant lifted = Rows.instantOrNull(row, "lifted_at");
    return new PaymentStopView(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("union_path"),
        StopReason.valueOf(row.getString("reason")),
        row.getString("note"),
        Rows.instant(row, "made_at"),
        lifted,
        lifted == null ? List.of("lifting") : List.of(),
        row.getLong("version"));
  }
}
