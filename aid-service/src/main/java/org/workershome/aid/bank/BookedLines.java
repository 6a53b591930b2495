package org.workershome.aid.bank;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidEvents;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.bank.PlanProgressMarks;
import org.workershome.aid.ledger.Ledger;
import org.workershome.aid.ledger.Posting;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.money.Money;

/** Single payments, and what the books, the petition and the worker learn of each of them. */
@Singleton
class BookedLines {
  private static final String LINES =
      """
      select l.id, l.grant_id, l.amount, l.state, g.household_id, g.fund_id, g.version, g.petition_id,
        g.union_path::text as grant_union, g.person_ref, g.number
      from payment_line l join aid_grant g on g.id = l.grant_id""";

  private final Rows rows;
  private final Ledger ledger;
  private final AidEvents events;
  private final AidAudit audit;
  private final PaymentNews news;
  private final PlanProgressMarks marks;

  BookedLines(
      Rows rows,
      Ledger ledger,
      AidEvents events,
      AidAudit audit,
      PaymentNews news,
      PlanProgressMarks marks) {
    this.rows = rows;
    this.ledger = ledger;
    this.events = events;
    this.audit = audit;
    this.news = news;
    this.marks = marks;
  }

  /** A payment as it is on file. */
  record Line(
      UUID id,
      UUID grant,
      String number,
      Money amount,
      String state,
      UUID household,
      UUID fund,
      long grantVersion,
      @Nullable UUID petition,
      String union,
      String personRef) {

    AidEvents.Payment payment() {
      return new AidEvents.Payment(grant, grantVersion + 1, household, amount, petition);
    }
  }

  List<Line> ofFile(UUID batch) {
    return rows.list(
        LINES + " where l.batch_id = ? order by l.id for update of l", BookedLines::line, batch);
  }

  Optional<Line> one(UUID id) {
    return rows.one(LINES + " where l.id = ? for update of l", BookedLines::line, id);
  }

  void settle(Line line, Instant now) {
    move(line, "SETTLED", null, now);
    ledger.post(Posting.SETTLE, line.fund(), line.id(), line.amount());
    events.settled(line.payment(), now);
  }

  /** The bank did not pay: the money is free again. */
  void reject(Line line, String told, Instant now) {
    String reason = withoutAccounts(told);
    move(line, "REJECTED", reason, now);
    ledger.post(Posting.RELEASE, line.fund(), line.id(), line.amount());
    notPaid(line, reason, now);
  }

  /** Paid money came back, or was never paid after all. */
  void giveBack(Line line, String told, Instant now) {
    String reason = withoutAccounts(told);
    move(line, "RETURNED", reason, now);
    ledger.post(Posting.RETURN, line.fund(), line.id(), line.amount());
    notPaid(line, reason, now);
  }

  /** It was paid after all: the money is reserved anew, under the line's own name, and spent. */
  void settleAfterAll(Line line, Instant now) {
    ledger.post(Posting.RESERVE, line.fund(), line.id(), line.amount());
    settle(line, now);
    marks.paidAfterAll(line.grant());
  }

  private void notPaid(Line line, String reason, Instant now) {
    events.returned(line.payment(), reason, now);
    marks.returned(line.grant());
    news.notPaid(line);
  }

  private void move(Line line, String state, @Nullable String reason, Instant now) {
    rows.change(
        "update payment_line set state = ?, reason = ?, answered_at = ?, handled_at = null,"
            + " handled_by = null, handling = null, handling_note = null where id = ?",
        state,
        reason,
        now,
        line.id());
    rows.change(
        "update aid_grant set state = ?, outcome_reason = ?, version = version + 1 where id = ?",
        state,
        reason,
        line.grant());
    audit.noted(
        AidAudit.of("payment-answered", "grant", line.grant(), line.union(), line.personRef())
            .why(reason)
            .changed("state", line.state(), state)
            .changed("paymentLine", null, line.id()));
  }

  /** A bank's reason may quote the account; it goes into an event, where no account belongs. */
  private static String withoutAccounts(String reason) {
    return IdentifyingNumbers.covered(reason.strip());
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("grant_id", UUID.class),
        row.getString("number"),
        new Money(row.getBigDecimal("amount")),
        row.getString("state"),
        row.getObject("household_id", UUID.class),
        row.getObject("fund_id", UUID.class),
        row.getLong("version"),
        row.getObject("petition_id", UUID.class),
        row.getString("grant_union"),
        row.getString("person_ref"));
  }
}
