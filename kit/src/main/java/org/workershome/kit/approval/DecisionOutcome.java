package org.workershome.kit.approval;

/** What an approver says. */
public enum DecisionOutcome {
  APPROVE,
  REJECT,
  /** Back to the requester for correction. */
  RETURN;

  MoveKind move() {
    return switch (this) {
      case APPROVE -> MoveKind.APPROVE;
      case REJECT -> MoveKind.REJECT;
      case RETURN -> MoveKind.RETURN;
    };
  }
}
