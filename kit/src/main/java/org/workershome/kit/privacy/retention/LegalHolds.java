package org.workershome.kit.privacy.retention;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.privacy.rows.Rows;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Records that may not be erased for now. A hold and an erasure of one type wait for each other.
 */
@Singleton
class LegalHolds {
  private static final String ROW =
      "select id, record_type, record_id, reason, placed_by, placed_at, lifted_by, lifted_at"
          + " from legal_hold";

  private static final int MOST = 500;

  private final Rows rows;
  private final RetentionPolicies policies;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  LegalHolds(
      Rows rows, RetentionPolicies policies, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.rows = rows;
    this.policies = policies;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  List<LegalHoldView> list() {
    return rows.list(ROW + " order by placed_at desc, id desc limit " + MOST, LegalHolds::view);
  }

  LegalHoldView place(LegalHoldRequest request) {
    policies.records(request.recordType());
    lock(request.recordType());
    UUID id = Ids.next();
    rows.change(
        "insert into legal_hold (id, record_type, record_id, reason, placed_by, placed_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        request.recordType(),
        request.recordId(),
        IdentifyingNumbers.covered(request.reason().strip()),
        callers.get().subject(),
        clock.instant());
    audit.record(
        AuditEntry.of("hold-placed", request.recordType(), request.recordId())
            .why(IdentifyingNumbers.covered(request.reason().strip())));
    return found(id);
  }

  LegalHoldView lift(UUID id, HoldLiftRequest request) {
    LegalHoldView hold = found(id);
    int lifted =
        rows.change(
            "update legal_hold set lifted_by = ?, lifted_at = ?, lift_reason = ?"
                + " where id = ? and lifted_at is null",
            callers.get().subject(),
            clock.instant(),
            IdentifyingNumbers.covered(request.reason().strip()),
            id);
    if (lifted == 0) {
      throw new ProblemException(TechnicalProblem.CONFLICT).with("legalMoves", List.of());
    }
    audit.record(
        AuditEntry.of("hold-lifted", hold.recordType(), hold.recordId())
            .why(IdentifyingNumbers.covered(request.reason().strip())));
    return found(id);
  }

  /** Until the transaction ends no hold of that type is placed, and nothing of it erased. */
  void lock(String recordType) {
    rows.lock("retention", recordType);
  }

  private LegalHoldView found(UUID id) {
    return rows.one(ROW + " where id = ?", LegalHolds::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private static LegalHoldView view(ResultSet row) throws SQLException {
    return new LegalHoldView(
        row.getObject("id", UUID.class),
        row.getString("record_type"),
        row.getObject("record_id", UUID.class),
        row.getString("reason"),
        row.getString("placed_by"),
        Rows.instantOf(row, "placed_at"),
        row.getString("lifted_by"),
        Rows.instant(row, "lifted_at"));
  }
}
