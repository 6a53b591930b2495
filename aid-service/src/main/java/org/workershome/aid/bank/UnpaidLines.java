package org.workershome.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * What the bank did not pay: the cashier's work list, and the door for what the bank told wrong.
 */
@ApplicationScoped
class UnpaidLines {
  private static final String ROW =
      """
      select l.id, l.batch_id, b.plan_id, l.grant_id, g.number, g.household_id, l.amount, l.state, l.reason,
        l.answered_at, l.handling
      from payment_line l join aid_grant g on g.id = l.grant_id join payment_batch b on b.id = l.batch_id""";

  /** Everybody whose decision it was that this was paid. */
  private static final String PAID_BY =
      """
      select g.maker_subject, g.maker_ref, g.approver_subject, g.approver_ref, b.cashier_subject, b.cashier_ref,
        p.approver_subject as plan_subject, p.approver_ref as plan_ref
      from payment_line l join aid_grant g on g.id = l.grant_id join payment_batch b on b.id = l.batch_id
        left join payment_plan p on p.id = b.plan_id
      where l.id = ?""";

  private final Rows rows;
  private final BookedLines lines;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  UnpaidLines(Rows rows, BookedLines lines, AidAudit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.lines = lines;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What nobody has seen to yet; row-level security says whose, the partial index holds no more.
   */
  @Transactional
  Page<UnpaidLineView> list(PageRequest page) {
    var sql =
        new StringBuilder(ROW)
            .append(" where l.state in ('REJECTED', 'RETURNED') and l.handled_at is null");
    List<Object> parameters = new ArrayList<>();
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (l.answered_at, l.id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by l.answered_at desc, l.id desc limit ?");
    parameters.add(page.fetch());
    return Page.of(
        rows.list(sql.toString(), UnpaidLines::view, parameters.toArray()),
        page,
        last -> new PageCursor(last.answeredAt(), last.id()));
  }

  UnpaidLineView handle(UUID id, LineHandlingRequest request) {
    BookedLines.Line line = line(id);
    int handled =
        rows.change(
            "update payment_line set handled_at = ?, handled_by = ?, handling = ?,"
                + " handling_note = ? where id = ? and state in ('REJECTED', 'RETURNED')"
                + " and handled_at is null",
            clock.instant(),
            caller.get().subject(),
            request.handling(),
            request.note().strip(),
            id);
    if (handled == 0) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE).with("state", line.state());
    }
    audit.noted(
        AidAudit.of("payment-handled", "grant", line.grant(), line.union(), line.personRef())
            .why(request.note().strip())
            .changed("handling", null, request.handling())
            .changed("paymentLine", null, id));
    return one(id);
  }

  /**
   * The bank contradicts itself, and whoever may approve has found out what is so. New postings; no
   * old one is touched; and nobody who granted, approved or paid it, since paid money becomes
   * available money by this.
   *
   * @throws ProblemException 409 when the line is no final one, or is so already; 422 when he had
   *     it in hand before, when the household was paid for the period by other means, or the fund
   *     is short
   */
  UnpaidLineView override(UUID id, LineOverrideRequest request) {
    BookedLines.Line line = line(id);
    Actor actor = Actor.of(caller.get());
    SeparationRules.requireNotHisOwn(actor, line.personRef());
    paidBy(id).forEach(one -> SeparationRules.requireSomebodyElse(actor, List.of(one)));
    Instant now = clock.instant();
    boolean paid = line.state().equals("SETTLED");
    boolean decided = paid || line.state().equals("REJECTED");
    if (!decided || paid == (request.outcome() == LineOutcome.SETTLED)) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE).with("state", line.state());
    }
    audit.noted(
        AidAudit.of("payment-overridden", "grant", line.grant(), line.union(), line.personRef())
            .why(request.reason().strip())
            .changed("outcome", line.state(), request.outcome())
            .changed("paymentLine", null, id));
    if (paid) {
      lines.giveBack(line, request.reason(), now);
    } else {
      settleAfterAll(line, now);
    }
    return one(id);
  }

  private List<Actor> paidBy(UUID id) {
    return rows.one(PAID_BY, UnpaidLines::actors, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static List<Actor> actors(ResultSet row) throws SQLException {
    List<Actor> found = new ArrayList<>();
    for (String who : List.of("maker", "approver", "cashier", "plan")) {
      Actor one = Actor.stored(row.getString(who + "_subject"), row.getString(who + "_ref"));
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private void settleAfterAll(BookedLines.Line line, Instant now) {
    try {
      lines.settleAfterAll(line, now);
    } catch (DatabaseFault e) {
      if (e.broke("payment_plan_line_once") || e.broke("payment_plan_line_live")) {
        throw new ProblemException(AidProblem.DUPLICATE_PAYMENT, e);
      }
      throw e;
    }
  }

  private BookedLines.Line line(UUID id) {
    return lines.one(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private UnpaidLineView one(UUID id) {
    return rows.one(ROW + " where l.id = ?", UnpaidLines::view, id).orElseThrow();
  }

  private static UnpaidLineView view(ResultSet row) throws SQLException {
    String handling = row.getString("handling");
    return new UnpaidLineView(
        row.getObject("id", UUID.class),
        row.getObject("batch_id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getObject("grant_id", UUID.class),
        row.getString("number"),
        row.getObject("household_id", UUID.class),
        new Money(row.getBigDecimal("amount")),
        row.getString("state"),
        row.getString("reason"),
        Rows.instant(row, "answered_at"),
        handling == null ? null : LineHandling.valueOf(handling));
  }
}
