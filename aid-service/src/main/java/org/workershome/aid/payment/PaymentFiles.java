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
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.bank.FileKind;
import org.workershome.aid.core.bank.PlanProgressMarks;
import org.workershome.aid.payment.file.WrittenFile;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Reads payment files, and writes down whose account was shown to whom. */
@ApplicationScoped
class PaymentFiles {
  static final String ROW =
      """
      select id, number, fund_id, plan_id, union_path::text, state, file_kind, line_count, held_count, total, sha256,
        signature, signing_key_id, send_at, paid_on, sent_at, created_at
      from payment_batch""";

  private static final String PAID =
      """
      select l.id, l.union_path::text, g.person_ref from payment_line l join aid_grant g on g.id = l.grant_id
      where l.batch_id = ? order by l.id""";

  private final Rows rows;
  private final FieldCipher cipher;
  private final PlanProgressMarks marks;
  private final AidAudit audit;
  private final Clock clock;

  PaymentFiles(
      Rows rows, FieldCipher cipher, PlanProgressMarks marks, AidAudit audit, Clock clock) {
    this.rows = rows;
    this.cipher = cipher;
    this.marks = marks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  BatchView one(UUID id) {
    return rows.one(ROW + " where id = ?", PaymentFiles::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /**
   * What the bank may fetch: files of later moments are not shown before, and what it has fetched
   * already does not keep what it has not from the list.
   */
  @Transactional
  List<BatchView> list(@Nullable BatchState state, int limit) {
    return rows.list(
        ROW
            + " where (?::text is null or state = ?) and (send_at is null or send_at <= ?)"
            + " order by sent_at is not null, created_at, id limit ?",
        PaymentFiles::view,
        state,
        state,
        clock.instant(),
        limit);
  }

  /**
   * The file in clear, for the bank. That it was fetched stands in the audit before it is given
   * out, with everybody whose account is in it.
   *
   * @throws ProblemException 404; 409 before its moment
   */
  @Transactional
  byte[] fetched(UUID id) {
    BatchView batch = one(id);
    Instant now = clock.instant();
    if (batch.sendAt() != null && batch.sendAt().isAfter(now)) {
      throw new ProblemException(AidProblem.NOT_YET).with("sendAt", batch.sendAt());
    }
    byte[] content =
        rows.one(
                "select content_sealed from payment_batch where id = ? and erased_on is null",
                row ->
                    WrittenFile.bytes(batch.fileKind(), cipher.open(row.getBytes(1), context(id))),
                id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    if (rows.change(
            "update payment_batch set sent_at = ? where id = ? and sent_at is null", now, id)
        == 1) {
      marks.sent(id, now);
    }
    audit.noted(
        AidAudit.of("payment-file-fetched", RevealableBatches.TYPE, id, batch.unionPath(), null)
            .changed("lines", null, batch.lineCount()));
    shown(id);
    return content;
  }

  /** Writes down, at everybody who is paid by it, that the file was given out in clear. */
  @Transactional
  void shown(UUID id) {
    audit.noted(
        rows.list(
            PAID,
            row ->
                AidAudit.of(
                        "account-shown",
                        "payment-line",
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3))
                    .changed("batch", null, id),
            id));
  }

  static BatchView view(ResultSet row) throws SQLException {
    return new BatchView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("fund_id", UUID.class),
        row.getObject("plan_id", UUID.class),
        row.getString("union_path"),
        BatchState.valueOf(row.getString("state")),
        FileKind.valueOf(row.getString("file_kind")),
        row.getInt("line_count"),
        row.getInt("held_count"),
        new Money(row.getBigDecimal("total")),
        row.getString("sha256"),
        row.getString("signature"),
        row.getObject("signing_key_id", UUID.class),
        Rows.instantOrNull(row, "send_at"),
        row.getObject("paid_on", LocalDate.class),
        Rows.instantOrNull(row, "sent_at"),
        Rows.instant(row, "created_at"));
  }

  static String context(UUID id) {
    return "payment_batch.content:" + id;
  }
}
