package org.workershome.kit.approval;

import java.util.List;

/** Where a request stands. */
public enum ApprovalState {
  /** Waits for the approvers of its step. */
  PENDING("decision", "signature", "signature-confirmation", "minutes-confirmation", "withdrawal"),
  /** Waits for the requester's correction; what was approved before is void then. */
  RETURNED("resubmission", "withdrawal"),
  /** Waits to be used. */
  APPROVED("use", "withdrawal"),
  /** Approved and used. */
  CONSUMED,
  REJECTED,
  WITHDRAWN,
  /** Nobody decided in time. */
  EXPIRED;

  private final List<String> moves;

  ApprovalState(String... moves) {
    this.moves = List.of(moves);
  }

  List<String> moves() {
    return moves;
  }
}
