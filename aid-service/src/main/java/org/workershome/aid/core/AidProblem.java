package org.workershome.aid.core;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this service says no on its own account. The codes are stable. */
public enum AidProblem implements ProblemType {
  ILLEGAL_MOVE(409, "当前状态下不能进行此操作", "The record's state does not allow this move"),
  RULES_EXIST(409, "该日期的标准或规则已登记", "There is a standard or rule set of that date already"),
  NO_STANDARD(422, "没有适用的低保标准", "No local standard applies"),
  NO_RULE_SET(422, "没有生效的认定规则", "No rule set is in force"),
  FUND_EXISTS(409, "该资金账户已存在", "There is such a fund already"),
  VOUCHER_EXISTS(409, "该凭证号已登记", "The voucher is on file already"),
  ALREADY_ON_FILE(409, "有家庭成员已建档，请向上级工会查询", "Somebody is already on file; ask the superior union"),
  INCOMPLETE(422, "档案内容不完整", "The file is not complete"),
  SAME_PERSON(422, "经办、审核、审批、支付不得为同一人", "Nobody decides on what he made himself"),
  CONTENT_CHANGED(422, "内容已变更，须重新审批", "The content is not what was approved"),
  OWN_HOUSEHOLD(422, "与本人有利害关系，应当回避", "Nobody handles his own household's file"),
  NOT_ON_FILE(422, "未建档，不能发放（先建档、后帮扶）", "Aid needs a file first"),
  CAP_EXCEEDED(422, "超过救助标准上限", "The cap for this aid is exceeded"),
  FUND_SHORT(422, "资金余额不足", "The fund does not hold that much"),
  FUND_OF_ANOTHER_UNION(422, "资金不属于您所在的工会，须由该资金所属工会审批", "The fund's own union has to approve this"),
  NOTHING_TO_PAY(422, "没有待支付的项目", "Nothing is waiting to be paid"),
  ANSWER_DIFFERS(409, "该文件已有不同的回盘", "The file was answered differently before"),
  ANSWER_OF_ANOTHER_FILE(422, "回盘与支付文件不符", "The answer belongs to another file"),
  LINES_DO_NOT_MATCH(422, "回盘明细与支付文件不一致", "The answer's lines are not the file's lines"),
  NOT_SETTLED(409, "该笔款项未处于已入账状态", "The payment is not a settled one"),
  PROFILE_EXISTS(409, "该银行在该日起已有代发参数", "There is a profile of this bank from that day on"),
  LINES_OPEN(409, "尚有退回款项未处理", "Payments that were not paid wait to be seen to"),
  CHANGE_OPEN(409, "已有待审批或有效的登记", "There is one that waits, or is in force, already"),
  PLAN_DIFFERS(422, "明细与申报的笔数或金额不符", "The lines are not what the envelope declares"),
  PLAN_BLOCKED(422, "有明细未通过发放前检查", "Lines are blocked by the checks before payment"),
  DRY_RUN_DIFFERS(422, "须以最近一次试运行的结果确认发放", "Release what the latest dry run shows"),
  NO_BANK_PROFILE(422, "没有生效的银行代发参数", "No profile of this bank is in force"),
  NOT_YET(409, "尚未到该文件的发送时间", "The file's moment has not come"),
  MESSAGE_UNREADABLE(422, "无法识别的银行报文", "The bank's message cannot be read"),
  ANSWER_TOTAL_DIFFERS(422, "回盘笔数或金额与支付文件不符", "The answer's count or total is not the file's"),
  NOT_FINAL(422, "回盘含未决明细，须在全部办结后回复", "The answer holds lines that are not decided"),
  DUPLICATE_PAYMENT(422, "同一人员、项目、期间已列入发放", "The person is paid for this item and period already");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  AidProblem(int status, String titleZh, String titleEn) {
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
