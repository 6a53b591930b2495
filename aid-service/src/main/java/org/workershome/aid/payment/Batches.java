package org.workershome.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Numbers;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Writes payment files and reads them. */
@ApplicationScoped
class Batches {
  private static final String ROW =
      """
      select id, number, fund_id, union_path::text, state, line_count, total, sha256, created_at
      from payment_batch""";

  private static final String TO_PAY =
      """
      select g.id, g.amount, g.union_path::text, g.person_ref, g.maker_subject, g.maker_ref, g.approver_subject,
        g.approver_ref, h.id as household_id, h.head_name_sealed, h.bank_card_sealed, h.bank_name
      from aid_grant g join household h on h.id = g.household_id
      where g.fund_id = ? and g.state = 'APPROVED'
      order by g.created_at, g.id
      for update of g""";

  private final Rows rows;
  private final Numbers numbers;
  private final FieldCipher cipher;
  private final CurrentCaller caller;
  private final Clock clock;

  Batches(Rows rows, Numbers numbers, FieldCipher cipher, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.numbers = numbers;
    this.cipher = cipher;
    this.caller = caller;
    this.clock = clock;
  }

  private record Due(
      UUID grant,
      String union,
      String recipient,
      Actor maker,
      Actor approver,
      PaymentFileText.Line line) {
    @Override
    public String toString() {
      return "Due[" + grant + "]";
    }
  }

  /** Collects what is approved, writes the file, and marks the grants, in one transaction. */
  BatchView write(BatchRequest request) {
    List<Due> due = rows.list(TO_PAY, this::due, request.fundId());
    if (due.isEmpty()) {
      throw new ProblemException(AidProblem.NOTHING_TO_PAY);
    }
    Actor cashier = Actor.of(caller.get());
    for (Due one : due) {
      SeparationRules.requireNotHisOwn(cashier, one.recipient());
      SeparationRules.requireSomebodyElse(cashier, List.of(one.maker(), one.approver()));
    }
    Instant now = clock.instant();
    String union = caller.get().requireUnion().value();
    UUID id = Ids.next();
    String number = numbers.next("ZF", new UnionPath(union), LocalDate.ofInstant(now, Clocks.ZONE));
    List<PaymentFileText.Line> lines = due.stream().map(Due::line).toList();
    String text = PaymentFileText.of(number, lines);
    rows.change(
        "insert into payment_batch (id, number, fund_id, union_path, state, line_count, total,"
            + " sha256, content_sealed, cashier_subject, cashier_ref, created_at, version)"
            + " values (?, ?, ?, ?::ltree, 'READY', ?, ?, ?, ?, ?, ?, ?, 1)",
        id,
        number,
        request.fundId(),
        union,
        lines.size(),
        PaymentFileText.total(lines),
        PaymentFileText.sha256(text),
        cipher.seal(text, context(id)),
        cashier.subject(),
        cashier.personRef(),
        now);
    for (Due one : due) {
      rows.change(
          "insert into payment_line (id, batch_id, grant_id, union_path, amount, state)"
              + " values (?, ?, ?, ?::ltree, ?, 'IN_FILE')",
          one.line().id(),
          id,
          one.grant(),
          // The household's, not the cashier's: its union counts what its people received.
          one.union(),
          one.line().amount());
      rows.change(
          "update aid_grant set state = 'IN_FILE', version = version + 1 where id = ?",
          one.grant());
    }
    return one(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  BatchView one(UUID id) {
    return rows.one(ROW + " where id = ?", Batches::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  @Transactional
  List<BatchView> list(@Nullable BatchState state, int limit) {
    return rows.list(
        ROW + " where (?::text is null or state = ?) order by created_at, id limit ?",
        Batches::view,
        state,
        state,
        limit);
  }

  /**
   * The file in clear, for the bank and the cashier.
   *
   * @throws ProblemException 404
   */
  @Transactional
  String content(UUID id) {
    return rows.one(
            "select content_sealed from payment_batch where id = ?",
            row -> cipher.open(row.getBytes(1), context(id)),
            id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private Due due(ResultSet row) throws SQLException {
    UUID household = row.getObject("household_id", UUID.class);
    return new Due(
        row.getObject("id", UUID.class),
        row.getString("union_path"),
        row.getString("person_ref"),
        new Actor(row.getString("maker_subject"), row.getString("maker_ref")),
        new Actor(row.getString("approver_subject"), row.getString("approver_ref")),
        new PaymentFileText.Line(
            Ids.next(),
            cipher.open(row.getBytes("head_name_sealed"), "household.head_name:" + household),
            cipher.open(row.getBytes("bank_card_sealed"), "household.bank_card:" + household),
            row.getString("bank_name"),
            new Money(row.getBigDecimal("amount"))));
  }

  private static BatchView view(ResultSet row) throws SQLException {
    return new BatchView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("fund_id", UUID.class),
        row.getString("union_path"),
        BatchState.valueOf(row.getString("state")),
        row.getInt("line_count"),
        new Money(row.getBigDecimal("total")),
        row.getString("sha256"),
        Rows.instant(row, "created_at"));
  }

  private static String context(UUID id) {
    return "payment_batch.content:" + id;
  }
}
