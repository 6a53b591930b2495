package org.workershome.kit.notify.serve;

import org.workershome.kit.problem.ProblemType;

/** What a record of service can be refused for. Closed. */
public enum ServingProblem implements ProblemType {
  ALREADY_SERVED(409, "该文书已送达", "The document was served already"),
  CONSENT_MISSING(422, "未经受送达人同意，不得电子送达", "Electronic service needs the addressee's consent"),
  WITNESS_MISSING(422, "留置送达须写明见证人或影像证据", "Leaving it behind needs witnesses or pictures"),
  RECEIVER_MISSING(422, "代收须写明代收人", "Service on a proxy needs the proxy's name");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  ServingProblem(int status, String titleZh, String titleEn) {
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
