package org.workershome.kit.timer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * What a person was told of, from whichever of his accounts, as far as this one sees the record. An
 * escalation is open while its timer runs, or is late and not done, or was told when it had been
 * done late, and he has not said that he knows.
 */
@Singleton
public final class ToldEscalations {
  private static final String SELECT =
      """
      select e.id, e.at, e.cause, e.due_on, e.level, e.timer_id, t.record_type, t.record_id,
        t.union_path::text as union_path, t.kind, t.legal_basis, t.state
      from timer_escalation e join timer t on t.id = e.timer_id
      where e.to_ref = ?\s""";

  private final TimerDatabase database;
  private final KnownTerms rules;
  private final Idempotency idempotency;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  ToldEscalations(
      TimerDatabase database,
      KnownTerms rules,
      Idempotency idempotency,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.database = database;
    this.rules = rules;
    this.idempotency = idempotency;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  PageRequest page(@Nullable Integer limit, @Nullable String cursor) {
    return PageRequest.of(limit, cursor, callers.get().requirePersonRef());
  }

  Page<EscalationView> open(PageRequest page) {
    StringBuilder sql =
        new StringBuilder(SELECT)
            .append(
                "and (t.ended_at is null or e.at > t.ended_at) and not exists"
                    + " (select 1 from timer_escalation_seen s where s.escalation_id = e.id)");
    List<Object> parameters = new ArrayList<>(List.of(callers.get().requirePersonRef()));
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (e.at, e.id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    sql.append(" order by e.at desc, e.id desc limit ?");
    parameters.add(page.fetch());
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                Page.of(
                    database.list(sql.toString(), this::view, parameters.toArray()),
                    page,
                    last -> new PageCursor(last.at().toInstant(), last.id())));
  }

  /**
   * The caller knows. Said twice, it is said once.
   *
   * @throws ProblemException 404 for everybody but the person who was told
   */
  Response seen(UUID id) {
    return idempotency.once(
        "acknowledgeEscalation",
        Map.of(),
        () -> {
          Caller caller = callers.get();
          EscalationView told =
              database
                  .list(SELECT + "and e.id = ?", this::view, caller.requirePersonRef(), id)
                  .stream()
                  .findFirst()
                  .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
          int added =
              database.change(
                  """
                  insert into timer_escalation_seen (escalation_id, seen_ref, seen_by, at) values (?, ?, ?, ?)
                  on conflict do nothing""",
                  id,
                  caller.requirePersonRef(),
                  caller.subject(),
                  OffsetDateTime.now(clock));
          if (added == 1) {
            audit.record(
                AuditEntry.of("escalation-acknowledged", told.recordType(), told.recordId())
                    .in(new UnionPath(told.union()))
                    .changed("timer." + told.kind(), null, told.cause()));
          }
          return Reply.ok(told);
        });
  }

  private EscalationView view(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new EscalationView(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class),
        TimerAlarm.valueOf(row.getString("cause")),
        row.getObject("due_on", LocalDate.class),
        row.getInt("level"),
        row.getObject("timer_id", UUID.class),
        row.getString("record_type"),
        row.getObject("record_id", UUID.class),
        row.getString("union_path"),
        kind,
        rules.find(kind).map(TimerRule::zh).orElse(kind),
        rules.find(kind).map(TimerRule::en).orElse(kind),
        row.getString("legal_basis"),
        TimerState.valueOf(row.getString("state")));
  }
}
