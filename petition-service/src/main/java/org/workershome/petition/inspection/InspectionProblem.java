package org.workershome.petition.inspection;

import org.workershome.kit.problem.ProblemType;

/** Every way in which an inspection is refused. The codes are stable. */
enum InspectionProblem implements ProblemType {
  MAY_NOT_INSPECT(
      422,
      "只能检查下级工会；本级工会的检查由审计人员进行",
      "A union inspects those below it; its own work is for its auditors"),
  NOTHING_TO_DRAW(422, "该范围内没有可供抽查的信访事项", "Nothing in that range can be drawn"),
  NOT_IN_THE_SAMPLE(422, "该信访事项不在抽查样本中", "The petition is not in the sample"),
  RECTIFICATION_DAY_NOT_AHEAD(422, "整改期限须晚于今天", "The day of rectification must lie ahead"),
  INSPECTION_CLOSED(409, "检查已结束", "The inspection is closed"),
  ILLEGAL_FINDING_MOVE(409, "当前状态下不能进行此操作", "The finding's state does not allow this move"),
  FINDINGS_OPEN(409, "仍有问题未整改验收，不能结束检查", "Findings are not mended yet"),
  NOT_THE_INSPECTED(422, "只有承办工会可以报告整改情况", "Only the union that handles the case reports on it"),
  OWN_ANSWER(422, "不得验收自己报告的整改情况", "Nobody accepts his own answer");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  InspectionProblem(int status, String titleZh, String titleEn) {
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
