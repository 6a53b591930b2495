package org.workershome.kit.privacy.reveal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.rows.Rows;

/** A request for an approval, as it lies in the table. */
record RevealApprovalRow(
    UUID id,
    String recordType,
    UUID recordId,
    String field,
    UnionPath union,
    @Nullable String personRef,
    RevealPurpose purpose,
    String reason,
    RevealApprovalState state,
    String requesterSubject,
    String requesterRef,
    Instant requestedAt,
    Instant decideBy,
    @Nullable String deciderSubject,
    @Nullable Instant decidedAt,
    @Nullable String note,
    @Nullable Instant validUntil,
    @Nullable Instant usedAt,
    long version) {

  static RevealApprovalRow of(ResultSet row) throws SQLException {
    return new RevealApprovalRow(
        row.getObject("id", UUID.class),
        row.getString("record_type"),
        row.getObject("record_id", UUID.class),
        row.getString("field"),
        new UnionPath(row.getString("union_path")),
        row.getString("person_ref"),
        RevealPurpose.valueOf(row.getString("purpose")),
        row.getString("reason"),
        RevealApprovalState.valueOf(row.getString("state")),
        row.getString("requester_subject"),
        row.getString("requester_ref"),
        Rows.instantOf(row, "requested_at"),
        Rows.instantOf(row, "decide_by"),
        row.getString("decider_subject"),
        Rows.instant(row, "decided_at"),
        row.getString("note"),
        Rows.instant(row, "valid_until"),
        Rows.instant(row, "used_at"),
        row.getLong("version"));
  }

  /** Expiry is not written down anywhere: it comes with time. */
  RevealApprovalState stateAt(Instant now) {
    Instant end = validUntil;
    return switch (state) {
      case REQUESTED -> now.isBefore(decideBy) ? state : RevealApprovalState.EXPIRED;
      case GRANTED -> end != null && now.isBefore(end) ? state : RevealApprovalState.EXPIRED;
      case REFUSED, USED, EXPIRED -> state;
    };
  }

  /** From whichever of his accounts. */
  boolean isRequestedBy(Caller caller) {
    return requesterSubject.equals(caller.subject()) || requesterRef.equals(caller.personRef());
  }

  RevealApprovalView view(Instant now) {
    RevealApprovalState at = stateAt(now);
    return new RevealApprovalView(
        id,
        recordType,
        recordId,
        field,
        union.value(),
        purpose,
        reason,
        at,
        requesterSubject,
        requestedAt,
        decideBy,
        deciderSubject,
        decidedAt,
        note,
        validUntil,
        usedAt,
        at == RevealApprovalState.REQUESTED ? List.of("decision") : List.of(),
        version);
  }
}
