package org.workershome.petition.core;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this service says no on its own account. The codes are stable. */
public enum PetitionProblem implements ProblemType {
  ILLEGAL_MOVE(409, "当前状态下不能进行此操作", "The petition's state does not allow this move"),
  ALREADY_REFERRED(409, "该信访人已转介困难帮扶，不能重复转介", "The petitioner has been referred to aid before"),
  ACCUSATION_NOT_TAKEN_HERE(
      422, "检举控告须按保密程序提出，本通道不受理", "An accusation needs the sealed procedure, not this channel"),
  OWN_PETITION(422, "与信访事项有利害关系的工作人员应当回避", "A member of staff withdraws from his own petition"),
  NOT_A_CLAIM(422, "只有申诉求决类事项适用法定途径", "Only a claim for relief has a statutory route"),
  ROUTE_DOES_NOT_FIT(422, "所选途径不适用于该事项", "A chosen route does not apply to this matter"),
  CONSENT_MISSING(422, "未经本人同意，不得转介其个人信息", "The petitioner's consent to the referral is missing");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  PetitionProblem(int status, String titleZh, String titleEn) {
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
