package org.workershome.petition.legalaid;

/** What becomes of papers that are owed past their day. */
enum PapersOutcome {
  /** The help goes on, and the papers have another day. */
  MORE_TIME("延长补办期限"),
  /** Whether the aid ends is the leader's decision, on one of the law's grounds. */
  PROPOSE_TERMINATION("提请负责人决定是否终止援助");

  private final String zh;

  PapersOutcome(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
