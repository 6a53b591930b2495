package org.workershome.competition.core;

import org.workershome.kit.problem.ProblemType;

/**
 * Every refusal of this service that is not the kit's own. Closed: clients switch on the code, so a
 * code is added, never renamed.
 */
public enum CompetitionProblem implements ProblemType {
  ILLEGAL_MOVE(409, "当前状态不允许此操作", "The record's state does not allow this"),
  ALREADY_ON_FILE(409, "已有相同记录，请向上级工会查询", "Already on file; ask the superior union"),
  REVIEWER_IS_PROPOSER(422, "提出人不得评审自己的建议", "Nobody reviews his own suggestion"),
  REASON_REQUIRED(422, "未采纳须说明理由", "Who is not adopted is told the reason"),
  BENEFIT_PERIOD_WRONG(
      422, "效益须自采纳之日起计算满十二个月", "A benefit counts over the twelve months from adoption"),
  VERIFIER_NOT_INDEPENDENT(
      422, "核实人不得是提出人、采纳人或申报人", "The verifier is neither proposer, adopter nor stater"),
  NO_VERIFIED_EFFECT(422, "没有实际效益的不予确认", "Nothing is confirmed without real effect"),
  NO_GRADE_TABLE(422, "采纳之日没有有效的奖励等级表", "No grade table was in force on the day of adoption"),
  CONFERRER_IS_NOMINATOR(422, "提名人不得授予自己提名的荣誉", "Nobody confers what he nominated"),
  CONFERRER_IS_RECIPIENT(422, "不得授予本人荣誉", "Nobody confers an honour on himself"),
  NAMED_UNDER_AGE(
      422,
      "未确认已满十八周岁的，公示文字中不得出现其姓名",
      "Who is not known to be of age is not named in what is shown");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  CompetitionProblem(int status, String titleZh, String titleEn) {
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
