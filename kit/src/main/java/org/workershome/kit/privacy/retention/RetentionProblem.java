package org.workershome.kit.privacy.retention;

import org.workershome.kit.problem.ProblemType;

/** What can go wrong with keeping and erasing. */
public enum RetentionProblem implements ProblemType {
  KEPT_TOO_SHORT(422, "保存期限短于法定期限", "The law wants it kept for longer"),
  POLICY_EXISTS(409, "该类记录在此日期已有规定", "There is a policy of that type and date already"),
  SELF_APPROVAL(422, "不得审批本人提出的申请", "Nobody approves what he asked for himself"),
  RUN_CLOSED(409, "该次清理不能进行此操作", "The run's state does not allow this move");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  RetentionProblem(int status, String titleZh, String titleEn) {
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
