package org.workershome.aid.funds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.Rows;
import org.workershome.kit.approval.Approval;
import org.workershome.kit.approval.ApprovalDraft;
import org.workershome.kit.approval.ApprovalOutcome;
import org.workershome.kit.approval.Approvals;
import org.workershome.kit.approval.ContentHash;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;

/** What the approval of an appropriation is about, and what it brings about. */
@ApplicationScoped
class Appropriations implements ApprovalOutcome {
  static final String POLICY = "fund-appropriation";
  static final String TYPE = "appropriation";

  private final Rows rows;
  private final Approvals approvals;
  private final AidAudit audit;
  private final Clock clock;

  Appropriations(Rows rows, Approvals approvals, AidAudit audit, Clock clock) {
    this.rows = rows;
    this.approvals = approvals;
    this.audit = audit;
    this.clock = clock;
  }

  private record Content(UUID fund, String union, Money amount, String voucher) {}

  /** Asks for the approval, in the name of the caller, who proposed it. */
  void ask(UUID id, UnionPath union, Money amount) {
    approvals.request(
        new ApprovalDraft(
            POLICY, TYPE, id.toString(), "资金拨款", union, amount, hash(id), List.of(), Map.of()));
  }

  /**
   * Writes the corrected content and hands it in again, in the name of the caller.
   *
   * @param request the returned one, which the caller has locked
   */
  void correct(UUID id, UUID request, Money amount, String voucher, @Nullable String reason) {
    Content before = content(id);
    rows.list("select appropriation_correct(?, ?, ?)", row -> 0, id, amount, voucher);
    approvals.resubmit(request, hash(id), amount, reason);
    audit.noted(
        AidAudit.of("appropriation-corrected", TYPE, id, before.union(), null)
            .changed("amount", before.amount(), amount)
            .changed("voucher", before.voucher(), voucher)
            .why(reason));
  }

  /** Of what is in the table now. */
  String hash(UUID id) {
    return hash(id, content(id));
  }

  private static String hash(UUID id, Content content) {
    return ContentHash.of(
        TYPE,
        Map.of(
            "id", id,
            "fundId", content.fund(),
            "amount", content.amount(),
            "voucher", content.voucher()));
  }

  private Content content(UUID id) {
    return rows.one(
            "select fund_id, union_path::text, amount, voucher from appropriation where id = ?",
            row ->
                new Content(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    new Money(row.getBigDecimal(3)),
                    row.getString(4)),
            id)
        .orElseThrow(() -> new IllegalStateException("no appropriation " + id));
  }

  @Override
  public String subjectType() {
    return TYPE;
  }

  /** Uses the approval and posts the money, in the last approver's transaction. */
  @Override
  public void approved(Approval approval) {
    UUID id = UUID.fromString(approval.subjectId());
    Content content = content(id);
    approvals.consume(approval.id(), hash(id, content));
    // By the database, which looks at the approval: the last approver's own role may be any.
    rows.list("select appropriation_approve(?, ?, ?)", row -> 0, id, Ids.next(), clock.instant());
    audit.moved(
        "appropriation-approved", TYPE, id, approval.union().value(), null, "PROPOSED", "APPROVED");
  }

  @Override
  public void refused(Approval approval) {
    UUID id = UUID.fromString(approval.subjectId());
    rows.list("select appropriation_refuse(?)", row -> 0, id);
    audit.moved(
        "appropriation-refused", TYPE, id, approval.union().value(), null, "PROPOSED", "REFUSED");
  }
}
