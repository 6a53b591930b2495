package org.workershome.petition.mediation;

import static org.workershome.petition.mediation.MediationMove.AGREEMENT;
import static org.workershome.petition.mediation.MediationMove.ASSIGNMENT;
import static org.workershome.petition.mediation.MediationMove.CONFIRMATION_APPLICATION;
import static org.workershome.petition.mediation.MediationMove.CONFIRMATION_OUTCOME;
import static org.workershome.petition.mediation.MediationMove.CONSENT;
import static org.workershome.petition.mediation.MediationMove.EXTENSION;
import static org.workershome.petition.mediation.MediationMove.FAILURE;
import static org.workershome.petition.mediation.MediationMove.PERFORMANCE;
import static org.workershome.petition.mediation.MediationMove.RECUSAL;
import static org.workershome.petition.mediation.MediationMove.REPRESENTATION;
import static org.workershome.petition.mediation.MediationMove.REVIEW_APPLICATION;
import static org.workershome.petition.mediation.MediationMove.REVIEW_OUTCOME;
import static org.workershome.petition.mediation.MediationMove.ROSTER;
import static org.workershome.petition.mediation.MediationMove.SESSION;
import static org.workershome.petition.mediation.MediationMove.SIGNATURE;
import static org.workershome.petition.mediation.MediationMove.WITHDRAWAL;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.workershome.kit.problem.ProblemException;

/** Where a mediation stands, and what may be done with it there. */
enum MediationState {
  OPEN(
      "调解中",
      ASSIGNMENT,
      RECUSAL,
      SESSION,
      EXTENSION,
      ROSTER,
      REPRESENTATION,
      CONSENT,
      AGREEMENT,
      FAILURE,
      WITHDRAWAL),
  AGREED("已达成协议，待签章", CONSENT, SIGNATURE, FAILURE, WITHDRAWAL),
  EFFECTIVE(
      "协议已生效",
      REVIEW_APPLICATION,
      REVIEW_OUTCOME,
      CONFIRMATION_APPLICATION,
      CONFIRMATION_OUTCOME,
      PERFORMANCE),
  FAILED("调解不成"),
  WITHDRAWN("已撤回");

  private final String zh;
  private final Set<MediationMove> moves;

  MediationState(String zh, MediationMove... moves) {
    this.zh = zh;
    EnumSet<MediationMove> open = EnumSet.noneOf(MediationMove.class);
    Collections.addAll(open, moves);
    this.moves = Collections.unmodifiableSet(open);
  }

  String zh() {
    return zh;
  }

  Set<MediationMove> moves() {
    return moves;
  }

  /** Whether the parties have not come to an end, one way or the other. */
  boolean isRunning() {
    return this == OPEN || this == AGREED;
  }

  /**
   * @throws ProblemException 409 with the legal moves, when this one is not open
   */
  void require(MediationMove move) {
    if (!moves.contains(move)) {
      throw new ProblemException(MediationProblem.ILLEGAL_MEDIATION_MOVE)
          .detail(
              "当前状态：" + zh + "（" + name() + "）；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves);
    }
  }
}
