package org.workershome.petition.instrument;

import static org.workershome.petition.instrument.InstrumentMove.ANSWER;
import static org.workershome.petition.instrument.InstrumentMove.ISSUE;
import static org.workershome.petition.instrument.InstrumentMove.REVOCATION;
import static org.workershome.petition.instrument.InstrumentMove.SERVICE;
import static org.workershome.petition.instrument.InstrumentMove.VERIFICATION;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.workershome.kit.problem.ProblemException;

/** Where an instrument stands, and what may be done with it there. */
enum InstrumentState {
  DRAFT("草稿", ISSUE, REVOCATION),
  ISSUED("已签发", SERVICE),
  SERVED("已送达", ANSWER, VERIFICATION),
  RECEIPT_REFUSED("拒绝签收", ANSWER, VERIFICATION),
  ANSWERED("已答复", VERIFICATION),
  CORRECTED("已改正"),
  NOT_CORRECTED("未改正"),
  REVOKED("已撤销");

  private final String zh;
  private final Set<InstrumentMove> moves;

  InstrumentState(String zh, InstrumentMove... moves) {
    this.zh = zh;
    EnumSet<InstrumentMove> open = EnumSet.noneOf(InstrumentMove.class);
    Collections.addAll(open, moves);
    this.moves = Collections.unmodifiableSet(open);
  }

  String zh() {
    return zh;
  }

  Set<InstrumentMove> moves() {
    return moves;
  }

  /**
   * @throws ProblemException 409 with the legal moves, when this one is not open
   */
  void require(InstrumentMove move) {
    if (!moves.contains(move)) {
      throw new ProblemException(InstrumentProblem.ILLEGAL_INSTRUMENT_MOVE)
          .detail(
              "当前状态：" + zh + "（" + name() + "）；操作：" + move, "state " + name() + ", move " + move)
          .with("state", name())
          .with("legalMoves", moves);
    }
  }
}
