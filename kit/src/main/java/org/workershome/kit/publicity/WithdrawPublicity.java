package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;

/** Takes a list back before its end: one asks for it with a reason, another person agrees. */
@Singleton
class WithdrawPublicity {
  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionTable objections;
  private final PublicityKinds kinds;
  private final PublicityAnchors anchors;
  private final Publicities publicities;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  WithdrawPublicity(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionTable objections,
      PublicityKinds kinds,
      PublicityAnchors anchors,
      Publicities publicities,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.kinds = kinds;
    this.anchors = anchors;
    this.publicities = publicities;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /** Nothing changes for the audience until somebody agrees. */
  Publicity ask(UUID id, @Nullable String ifMatch, String reason) {
    Publicity publicity = publicities.locked(id, ifMatch, PublicityMove.WITHDRAW);
    Caller caller = callers.get();
    kinds.requirePublisher(caller, publicity);
    table.change(
        publicity,
        "withdrawal_reason = ?, withdrawal_by = ?, withdrawal_by_ref = ?",
        reason,
        caller.subject(),
        caller.requirePersonRef());
    audit.record(Publicities.entry("publicity-withdrawal-asked", publicity).why(reason));
    return table.require(id);
  }

  /**
   * @throws ProblemException 422 while objections are open: a withdrawal would bury them. A list
   *     that must go at once goes by a verified one.
   */
  Publicity approve(UUID id, @Nullable String ifMatch) {
    Publicity publicity = publicities.locked(id, ifMatch, PublicityMove.WITHDRAW);
    Caller caller = callers.get();
    PublicityKinds.requireAny(caller, kinds.require(publicity.kind()).approvers());
    String asked = publicity.withdrawalByRef();
    if (asked == null) {
      throw Publicities.illegal(publicity).detail("尚无撤回申请", "Nobody has asked for a withdrawal");
    }
    if (asked.equals(caller.requirePersonRef())) {
      audit.recordAttempt(Publicities.entry("publicity-withdrawal-self-approval", publicity));
      throw new ProblemException(PublicityProblem.APPROVER_IS_REQUESTER);
    }
    long open = objections.open(id);
    if (open > 0) {
      throw new ProblemException(PublicityProblem.OBJECTIONS_OPEN).with("openObjections", open);
    }
    table.change(
        publicity,
        """
        state = 'WITHDRAWN', withdrawal_approved_by = ?, withdrawal_approved_by_ref = ?, ended_at = ?,
        anchors = anchors + 1""",
        caller.subject(),
        caller.requirePersonRef(),
        clock.instant());
    if (publicity.state() != PublicityState.UPHELD) {
      snapshots.end(id, publicity.round(), "WITHDRAWN");
    }
    snapshots.close(id);
    anchors.anchor(publicity, "WITHDRAWN", publicity.startsOn(), publicity.endsOn());
    audit.record(
        Publicities.entry("publicity-withdrawn", publicity)
            .why(publicity.withdrawalReason())
            .changed("state", publicity.state(), PublicityState.WITHDRAWN));
    return table.require(id);
  }
}
