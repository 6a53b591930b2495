package org.workershome.petition.agency;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum AgencyProblem implements ProblemType {
  REFERENCE_USED(
      409, "该转送编号已用于另一信访事项，内容不同", "The organ's number was used before, with other content"),
  ORGAN_ANSWERED_OTHERWISE(409, "该事项已有不同的答复", "The transfer was answered otherwise before"),
  TRANSFER_OPEN(409, "已转有关机关，尚未答复", "It was sent to an organ, whose answer is open"),
  NOT_IN_HAND(422, "当前状态下不能转有关机关", "In this state it is not sent to another organ"),
  SEALED_STAYS(422, "检举控告材料不得经此转出", "An accusation does not leave this way"),
  NO_MACHINE(422, "该机关没有数据接口", "This organ has no interface"),
  NOT_FROM_AN_ORGAN(422, "该事项不是其他机关转来的", "No organ transferred this petition"),
  INFORMED_BEFORE(409, "已向转来机关反馈", "The organ was told before");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  AgencyProblem(int status, String titleZh, String titleEn) {
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
