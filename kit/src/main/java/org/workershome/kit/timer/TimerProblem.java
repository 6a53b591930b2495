package org.workershome.kit.timer;

import org.workershome.kit.problem.ProblemType;

/** Every way in which a timer says no. The codes are stable. */
public enum TimerProblem implements ProblemType {
  ILLEGAL_TIMER_MOVE(409, "该期限当前状态下不能进行此操作", "The timer's state does not allow this move"),
  TIMER_RUNS_ALREADY(409, "同类期限已在计时", "A timer of this kind runs on the record already"),
  ALREADY_EXTENDED(409, "期限已延长过，不得再次延长", "The term has been extended before"),
  EXTENSION_NOT_PROVIDED(422, "法律未规定该期限可以延长", "The law gives no extension of this term"),
  EXTENSION_TOO_LONG(422, "超过法定可延长的时限", "The extension is longer than the law allows"),
  APPROVER_MISSING(422, "延长期限须经负责人批准", "An extension needs an approver"),
  SELF_APPROVAL(422, "不得批准本人提出的延期", "Nobody approves his own extension"),
  NOTICE_MISSING(422, "延长期限须书面告知当事人并说明理由", "An extension needs a notice to the person concerned"),
  DATE_OUT_OF_COURSE(422, "日期与该期限的经过不符", "The date does not fit the course of the timer"),
  CALENDAR_NOT_ON_FILE(422, "该日期所在年度的放假安排不在册，无法计算期限", "The days of that year are not on file");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  TimerProblem(int status, String titleZh, String titleEn) {
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
