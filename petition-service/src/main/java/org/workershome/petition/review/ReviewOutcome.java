package org.workershome.petition.review;

/** What a review or re-check finds. */
enum ReviewOutcome {
  /** 维持. */
  UPHELD("维持原意见"),
  /** 变更. */
  CHANGED("变更原意见");

  private final String zh;

  ReviewOutcome(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
