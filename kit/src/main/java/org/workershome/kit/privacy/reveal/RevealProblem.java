package org.workershome.kit.privacy.reveal;

import org.workershome.kit.problem.ProblemType;

/** Why a field is not shown in clear. */
public enum RevealProblem implements ProblemType {
  APPROVAL_NEEDED(422, "涉及未成年人信息，须先经审批", "A minor's data: an approval is needed first"),
  APPROVAL_NOT_NEEDED(422, "该信息不涉及未成年人，无须审批", "Not about a minor: no approval is needed"),
  SELF_APPROVAL(422, "不得审批本人提出的申请", "Nobody approves what he asked for himself"),
  APPROVAL_CLOSED(409, "该申请已办结或已过期", "The request was decided or has expired"),
  REVEAL_LIMIT(429, "查看明文次数已达上限，请稍后再试", "Too many fields were revealed in this hour");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  RevealProblem(int status, String titleZh, String titleEn) {
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
