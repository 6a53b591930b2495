package org.workershome.petition.figures;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum FiguresProblem implements ProblemType {
  NO_RANKING(
      422,
      "信访数量不用于工会排名，只能按工会编码排列",
      "Unions are not ranked by petitions: rows stand in the order of their codes"),
  NOT_FOR_OUTSIDERS(
      422,
      "非信访工作人员只能查询本会已结束的整年度统计，按合计、工会或季度列出",
      "Who handles no petitions is told of his own union, of one calendar year that has ended, in"
          + " all, by union or by quarter"),
  PERIOD_TOO_LONG(422, "统计期间过长", "The period is too long"),
  FIGURE_TERM_EXISTS(
      409, "该日期起的统计配置已经存在", "There are terms of the statistics from this day on already"),
  FIGURE_TERM_IN_THE_PAST(
      422, "统计配置只能自今日或以后生效", "Terms of the statistics hold from today on or later");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  FiguresProblem(int status, String titleZh, String titleEn) {
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
