package org.workershome.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.BankConsents;
import org.workershome.aid.core.BankTerms;
import org.workershome.aid.core.Numbers;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.consent.DataShares;
import org.workershome.kit.problem.ProblemException;

/** Writes payment files. */
@ApplicationScoped
class Batches {
  private static final String TO_PAY =
      """
      select g.id, g.amount, g.union_path::text, g.person_ref, g.maker_subject, g.maker_ref, g.approver_subject,
        g.approver_ref, h.id as household_id, h.head_name_sealed, h.bank_card_sealed, h.bank_name
      from aid_grant g join household h on h.id = g.household_id
      where g.fund_id = ? and g.state = 'APPROVED'
      order by g.created_at, g.id
      for update of g""";

  private final Rows rows;
  private final PaymentFiles files;
  private final Numbers numbers;
  private final FieldCipher cipher;
  private final BankConsents consents;
  private final DataShares shares;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Batches(
      Rows rows,
      PaymentFiles files,
      Numbers numbers,
      FieldCipher cipher,
      BankConsents consents,
      DataShares shares,
      AidAudit audit,
      CurrentCaller caller,
      Clock clock) {
    this.rows = rows;
    this.files = files;
    this.numbers = numbers;
    this.cipher = cipher;
    this.consents = consents;
    this.shares = shares;
    this.audit = audit;
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
    List<Due> approved = rows.list(TO_PAY, this::due, request.fundId());
    Map<String, UUID> consented = consents.inForce(approved.stream().map(Due::recipient).toList());
    List<Due> due = payable(approved, consented);
    int held = approved.size() - due.size();
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
            + " sha256, content_sealed, cashier_subject, cashier_ref, created_at, version,"
            + " held_count) values (?, ?, ?, ?::ltree, 'READY', ?, ?, ?, ?, ?, ?, ?, 1, ?)",
        id,
        number,
        request.fundId(),
        union,
        lines.size(),
        PaymentFileText.total(lines),
        PaymentFileText.sha256(text),
        cipher.seal(text, PaymentFiles.context(id)),
        cashier.subject(),
        cashier.personRef(),
        now,
        held);
    for (Due one : due) {
      shares.record(
          one.recipient(),
          new UnionPath(one.union()),
          BankTerms.PURPOSE,
          BankTerms.RECIPIENT,
          BankTerms.KINDS,
          RevealableBatches.TYPE,
          id,
          consented.get(one.recipient()));
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
    note(id, union, request.fundId(), due, held, PaymentFileText.total(lines));
    return files.one(id);
  }

  /**
   * 个人信息保护法 第二十三条、第二十九条: whoever has not agreed, or took it back (第十五条), is not handed to the bank;
   * his grant waits and says why.
   */
  private List<Due> payable(List<Due> approved, Map<String, UUID> consented) {
    List<Due> payable =
        approved.stream().filter(one -> consented.containsKey(one.recipient())).toList();
    if (payable.isEmpty()) {
      approved.forEach(one -> consents.require(one.recipient()));
      throw new ProblemException(AidProblem.NOTHING_TO_PAY);
    }
    return payable;
  }

  private void note(UUID batch, String union, UUID fund, List<Due> due, int held, Money total) {
    audit.noted(
        AidAudit.of("payment-batch-written", "payment-batch", batch, union, null)
            .changed("state", null, BatchState.READY)
            .changed("fund", null, fund)
            .changed("total", null, total)
            .changed("lines", null, due.size())
            .changed("heldBack", null, held));
    audit.noted(
        due.stream()
            .map(
                one ->
                    AidAudit.of("grant-in-file", "grant", one.grant(), one.union(), one.recipient())
                        .changed("state", "APPROVED", "IN_FILE")
                        .changed("batch", null, batch))
            .toList());
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
}
