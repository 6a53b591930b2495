package org.workershome.aid.eligibility;

import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.Rows;
import org.workershome.kit.approval.Approval;
import org.workershome.kit.approval.ApprovalOutcome;
import org.workershome.kit.approval.Approvals;
import org.workershome.kit.identity.CurrentCaller;

/**
 * Puts what was approved in force, in the last approver's transaction. Its content cannot have
 * changed: nobody can write it again, and the database looks at the request once more.
 */
abstract class RulesApproval implements ApprovalOutcome {
  private final String type;
  private final String table;
  private final Rows rows;
  private final Approvals approvals;
  private final AidAudit audit;
  private final CurrentCaller caller;

  /**
   * @param table never from outside
   */
  RulesApproval(
      String type,
      String table,
      Rows rows,
      Approvals approvals,
      AidAudit audit,
      CurrentCaller caller) {
    this.type = type;
    this.table = table;
    this.rows = rows;
    this.approvals = approvals;
    this.audit = audit;
    this.caller = caller;
  }

  @Override
  public String subjectType() {
    return type;
  }

  @Override
  public void approved(Approval approval) {
    UUID id = UUID.fromString(approval.subjectId());
    String hash =
        rows.one("select content_hash from " + table + " where id = ?", row -> row.getString(1), id)
            .orElseThrow(() -> new IllegalStateException("no " + type + " " + id));
    approvals.consume(approval.id(), hash);
    Actor approver = Actor.of(caller.get());
    rows.change(
        "update "
            + table
            + " set state = 'IN_FORCE', approver_subject = ?, approver_ref = ?,"
            + " version = version + 1 where id = ?",
        approver.subject(),
        approver.personRef(),
        id);
    noted("approved", approval, id, RulesState.IN_FORCE);
  }

  @Override
  public void refused(Approval approval) {
    UUID id = UUID.fromString(approval.subjectId());
    rows.change(
        "update " + table + " set state = 'REFUSED', version = version + 1 where id = ?", id);
    noted("refused", approval, id, RulesState.REFUSED);
  }

  private void noted(String what, Approval approval, UUID id, RulesState after) {
    audit.moved(
        type + "-" + what, type, id, approval.union().value(), null, RulesState.PROPOSED, after);
  }
}
