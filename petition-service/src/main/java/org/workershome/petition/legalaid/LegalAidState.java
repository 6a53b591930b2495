package org.workershome.petition.legalaid;

import static org.workershome.petition.legalaid.LegalAidMove.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.workershome.kit.problem.ProblemException;

/** Where an application stands, and what may be done with it there. */
enum LegalAidState {
  RECEIVED("已收到", MISSING_TOLD, MEANS_CHECK, ACCEPTANCE, GRANT_FIRST, WITHDRAWAL),
  INCOMPLETE("待补充材料", SUPPLEMENT, DEEMED_WITHDRAWAL, MEANS_CHECK, GRANT_FIRST, WITHDRAWAL),
  ACCEPTED("已受理", MEANS_CHECK, PARTY, GRANT, GRANT_FIRST, REFUSAL, REFERRAL, WITHDRAWAL),
  GRANTED(
      "已决定给予援助", ASSIGNMENT, PARTY, MEANS_CHECK, PAPERS, PAPERS_DECISION, REFERRAL, TERMINATION),
  ASSIGNED(
      "援助中",
      REASSIGNMENT,
      LAWYER_WITHDRAWAL,
      PARTY,
      MEETING,
      STAGE,
      MEANS_CHECK,
      PAPERS,
      PAPERS_DECISION,
      REFERRAL,
      CONCLUSION,
      TERMINATION),
  CONCLUDED("已结案", RATING),
  REFUSED("不予援助", OBJECTION),
  TERMINATED("已终止", OBJECTION),
  OBJECTED("异议处理中", OBJECTION_DECISION),
  WITHDRAWN("已撤回"),
  DEEMED_WITHDRAWN("视为撤回"),
  REFERRED("已由司法行政部门承办");

  private final String zh;
  private final Set<LegalAidMove> moves;

  LegalAidState(String zh, LegalAidMove... moves) {
    this.zh = zh;
    EnumSet<LegalAidMove> open = EnumSet.noneOf(LegalAidMove.class);
    Collections.addAll(open, moves);
    this.moves = Collections.unmodifiableSet(open);
  }

  String zh() {
    return zh;
  }

  Set<LegalAidMove> moves() {
    return moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves, when this one is not open
   */
  void require(LegalAidMove move) {
    if (!moves.contains(move)) {
      throw new ProblemException(LegalAidProblem.ILLEGAL_AID_MOVE)
          .detail(
              "当前状态：" + zh + "（" + name() + "）；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves);
    }
  }
}
