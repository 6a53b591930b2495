package org.workershome.kit.publicity;

import org.workershome.kit.problem.ProblemType;

/** What can go wrong with a publicity. Closed. */
enum PublicityProblem implements ProblemType {
  ILLEGAL_PUBLICITY_MOVE(409, "公示的当前状态不允许该操作", "The publicity does not allow this now"),
  PUBLICITY_ON_FILE(409, "该事项已有公示", "There is a publicity of this record already"),
  OBJECTION_SCREENED(409, "该异议已核查", "The objection has been screened"),
  LIST_NOT_FIT_TO_SHOW(422, "名单含有不得公示的内容", "The list says what may not be shown"),
  LIST_UNCHANGED(422, "异议成立后名单须有变更", "After an upheld objection the list must change"),
  LIST_OUTDATED(
      422, "名单内容已变更，请重新冻结后再公示", "The records say otherwise by now; freeze the list again"),
  LIST_IS_SHOWN(409, "正在公示或已公示的内容不得变更", "What is shown, or was shown to its end, is not changed"),
  NO_SCREENING_UNION(
      422, "异议须由本单位以外的工会核查", "Objections are screened by a union outside of the unit"),
  PERIOD_TOO_SHORT(422, "公示期短于规定的工作日", "The period is shorter than the minimum"),
  PERIOD_NEVER_SHORTENED(422, "公示期只能延长，不能缩短", "A period is extended, never shortened"),
  PERIOD_STILL_RUNS(422, "公示期未满", "The period has not ended"),
  PERIOD_PROVISIONAL(
      422, "截止日所在年度的放假安排尚未公布，期限未定", "It ends in a year whose working days are not published yet"),
  OBJECTIONS_OPEN(422, "尚有异议未核查", "There are objections to be screened"),
  EVIDENCE_MISSING(422, "缺少张贴公示的凭证", "There is no evidence that the list was posted"),
  OBJECTION_OUT_OF_PERIOD(422, "异议须在公示期内提出", "Objections are raised within the period"),
  SCREENER_NOT_APART(422, "核查人与名单有利害关系", "Whoever screens has nothing to do with the list"),
  APPROVER_IS_REQUESTER(422, "撤回须由另一人同意", "A withdrawal is approved by somebody else"),
  PUBLICITY_NOT_FINISHED(422, "公示尚未结束或未通过", "The publicity has not been finished");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  PublicityProblem(int status, String titleZh, String titleEn) {
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
