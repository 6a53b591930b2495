package org.workershome.petition.worklist;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum WorkListProblem implements ProblemType {
  SAVED_FILTER_STALE(
      422, "保存的筛选条件已失效，请修改后重新保存", "What the saved filter names is not there any more"),
  SAVED_FILTER_NAME_TAKEN(409, "已有同名的筛选条件", "There is a filter of this name"),
  SAVED_FILTERS_FULL(422, "保存的筛选条件过多，请先删除", "Too many filters are saved; delete some first");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  WorkListProblem(int status, String titleZh, String titleEn) {
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
