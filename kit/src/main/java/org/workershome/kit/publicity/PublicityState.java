package org.workershome.kit.publicity;

import java.util.List;

/** Where a publicity stands; a state owns the moves that are legal from it. */
public enum PublicityState {
  /** The list is fixed and not shown. */
  FROZEN("已冻结", List.of(PublicityMove.FREEZE_AGAIN, PublicityMove.PUBLISH, PublicityMove.WITHDRAW)),
  /** It is shown, or its period is over and it is not concluded. */
  PUBLISHED(
      "公示中",
      List.of(
          PublicityMove.EXTEND,
          PublicityMove.RECORD_EVIDENCE,
          PublicityMove.CONCLUDE,
          PublicityMove.WITHDRAW)),
  /** An objection was verified: the list must change, and the period starts anew. */
  UPHELD("异议成立", List.of(PublicityMove.FREEZE_AGAIN, PublicityMove.WITHDRAW)),
  /** It ended without a verified objection: the next step may be taken. */
  FINISHED("已结束", List.of()),
  WITHDRAWN("已撤回", List.of());

  private final String labelZh;
  private final List<PublicityMove> legalMoves;

  PublicityState(String labelZh, List<PublicityMove> legalMoves) {
    this.labelZh = labelZh;
    this.legalMoves = legalMoves;
  }

  public String labelZh() {
    return labelZh;
  }

  public List<PublicityMove> legalMoves() {
    return legalMoves;
  }
}
