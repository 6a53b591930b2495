package org.workershome.kit.privacy;

import org.workershome.kit.problem.ProblemType;

/** What can go wrong with keys. */
public enum KeyProblem implements ProblemType {
  KEY_NOT_AT_HAND(
      503, "数据密钥暂不可用，请联系维护人员", "The key of stored data is not at hand; tell the operator"),
  KEYS_DIFFER(
      503,
      "各副本的密钥文件不一致，请稍后再试",
      "The key files of the replicas differ; try again when all have the same");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  KeyProblem(int status, String titleZh, String titleEn) {
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
