package org.workershome.kit.privacy.consent;

import org.workershome.kit.problem.ProblemType;

/** What can go wrong with consents. */
public enum ConsentProblem implements ProblemType {
  CONSENT_MISSING(422, "尚未取得本人单独同意", "The person's separate consent is missing"),
  GUARDIAN_NEEDED(422, "不满十四周岁，须由父母或者其他监护人同意", "A child under fourteen: a guardian must consent"),
  TERMS_CHANGED(409, "告知文本已更新，请重新阅读后确认", "The text has changed; show the current one"),
  ALREADY_WITHDRAWN(409, "该同意已撤回", "The consent was withdrawn before");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  ConsentProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
