package org.workershome.gateway.problem;

import org.workershome.kit.problem.ProblemType;

/** Problems that only the door knows. Closed: callers switch on the codes. */
public enum EdgeProblem implements ProblemType {
  AMBIGUOUS_REQUEST(400, "请求的写法有歧义", "The request can be read in more than one way"),
  EXPECTATION_FAILED(417, "不支持该 Expect 要求", "The expectation cannot be met"),
  HTTP_VERSION_NOT_SUPPORTED(505, "不支持此 HTTP 版本", "This version of HTTP is not supported");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  EdgeProblem(int status, String titleZh, String titleEn) {
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
