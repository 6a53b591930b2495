package org.workershome.petition.inspection;

/** What can be done to a finding. On the wire as {@code legalMoves}. */
enum FindingMove {
  /** 整改报告: by the union that handles the case. */
  ANSWER,
  /** 验收: by whoever inspects. */
  ACCEPTANCE,
  /** 退回: by whoever inspects, with a new day. */
  RETURN
}
