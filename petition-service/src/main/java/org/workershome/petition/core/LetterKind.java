package org.workershome.petition.core;

/** The written papers of the procedure. */
public enum LetterKind {
  ACCEPTANCE("受理告知书", "acceptance"),
  TRANSFER("转送告知书", "transfer"),
  INFORMED_ELSEWHERE("不属于本级职权范围告知书", "informed-elsewhere"),
  STATUTORY_ROUTE("信访事项告知书", "statutory-route"),
  NON_ACCEPTANCE("不予受理告知书", "non-acceptance"),
  EXTENSION("延长办理期限告知书", "extension"),
  OPINION("信访处理意见书", "opinion"),
  /** The opinion of a case that is handled summarily. */
  SUMMARY("信访事项简易办理答复意见书", "summary"),
  REVIEW_DECISION("复查意见书", "review-decision"),
  RECHECK_DECISION("复核意见书", "recheck-decision"),
  TERMINATION("信访程序终结告知书", "termination"),
  GROUP_REPLY("集体信访事项答复书", "group-reply"),
  /** To the union that handles the case; its petitioner does not get it. */
  SUPERVISION("信访事项督办函", "supervision");

  private final String zh;
  private final String template;

  LetterKind(String zh, String template) {
    this.zh = zh;
    this.template = template;
  }

  /** As it stands over the text. */
  public String zh() {
    return zh;
  }

  /** The opinion that ends handling, of a petition that is handled so. */
  public static LetterKind opinionOf(Petition petition) {
    return petition.summary() ? SUMMARY : OPINION;
  }

  /** Whether it goes to the petitioner. */
  public boolean toPetitioner() {
    return this != SUPERVISION;
  }

  /** Of the files under {@code letters}. */
  String template() {
    return template;
  }
}
