package org.workershome.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.Rows;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Reads payment files, and writes down whose account was shown to whom. */
@ApplicationScoped
class PaymentFiles {
  private static final String ROW =
      """
      select id, number, fund_id, union_path::text, state, line_count, held_count, total, sha256,
        created_at
      from payment_batch""";

  private static final String PAID =
      """
      select l.id, l.union_path::text, g.person_ref from payment_line l join aid_grant g on g.id = l.grant_id
      where l.batch_id = ? order by l.id""";

  private final Rows rows;
  private final FieldCipher cipher;
  private final AidAudit audit;

  PaymentFiles(Rows rows, FieldCipher cipher, AidAudit audit) {
    this.rows = rows;
    this.cipher = cipher;
    this.audit = audit;
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  BatchView one(UUID id) {
    return rows.one(ROW + " where id = ?", PaymentFiles::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  @Transactional
  List<BatchView> list(@Nullable BatchState state, int limit) {
    return rows.list(
        ROW + " where (?::text is null or state = ?) order by created_at, id limit ?",
        PaymentFiles::view,
        state,
        state,
        limit);
  }

  /**
   * The file in clear, for the bank. That it was fetched stands in the audit before it is given
   * out, with everybody whose account is in it.
   *
   * @throws ProblemException 404
   */
  @Transactional
  String fetched(UUID id) {
    BatchView batch = one(id);
    String content =
        rows.one(
                "select content_sealed from payment_batch where id = ? and erased_on is null",
                row -> cipher.open(row.getBytes(1), context(id)),
                id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
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

  private static BatchView view(ResultSet row) throws SQLException {
    return new BatchView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("fund_id", UUID.class),
        row.getString("union_path"),
        BatchState.valueOf(row.getString("state")),
        row.getInt("line_count"),
        row.getInt("held_count"),
        new Money(row.getBigDecimal("total")),
        row.getString("sha256"),
        Rows.instant(row, "created_at"));
  }

  static String context(UUID id) {
    return "payment_batch.content:" + id;
  }
}
