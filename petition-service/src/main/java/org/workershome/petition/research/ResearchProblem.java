package org.workershome.petition.research;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum ResearchProblem implements ProblemType {
  ILLEGAL_PROJECT_MOVE(409, "调研项目当前状态下不能进行此操作", "The project's state does not allow this move"),
  ILLEGAL_REPORT_MOVE(
      409, "报告已经印发，不能修改，请另出新版", "An issued report stays as it is: write a new edition"),
  REPORT_DRAFT_EXISTS(409, "已有一版报告正在起草", "An edition is being drafted already"),
  ILLEGAL_RECOMMENDATION_MOVE(
      409, "建议当前状态下不能进行此操作", "The recommendation's state does not allow this move"),
  SEALED_CASE(422, "密封事项不得与调研项目关联", "A sealed petition is linked to no project"),
  ALREADY_LINKED(409, "该事项已经关联", "It is linked already"),
  TERM_EXISTS(409, "该日期起的配置已经存在", "There are terms from this day on already"),
  CASE_NOT_CLEARED(
      422, "只有已化解并审定的积案可以关联", "Only a backlog case that was cleared hangs on a project"),
  REPORT_NOT_ISSUED(422, "建议须出自已印发的报告", "A recommendation comes from an issued report"),
  NO_REPORT_ISSUED(422, "没有印发报告的项目不能结项", "A project without an issued report is not complete"),
  REASON_MISSING(422, "部分采纳或不采纳须说明理由", "What is not wholly adopted needs a reason"),
  NOTHING_TO_DO(422, "未采纳的建议没有落实措施", "What was not adopted has no action"),
  OWN_ACTION(422, "报告落实情况的人不能自行核实", "Who reported an action does not verify it"),
  TERM_IN_THE_PAST(422, "配置只能自今日或以后生效", "Terms hold from today on or later");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  ResearchProblem(int status, String titleZh, String titleEn) {
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
