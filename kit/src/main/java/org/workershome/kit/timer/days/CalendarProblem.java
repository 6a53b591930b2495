package org.workershome.kit.timer.days;

import org.workershome.kit.problem.ProblemType;

/** Why an import is refused on account of what is on file. */
public enum CalendarProblem implements ProblemType {
  YEAR_ON_FILE(409, "该年度放假安排已在册，请用修订方式提交", "The year is on file; revise it"),
  YEAR_BEFORE_MISSING(422, "上一年度放假安排尚未导入", "The year before is not published yet");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  CalendarProblem(int status, String titleZh, String titleEn) {
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
