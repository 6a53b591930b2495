package org.workershome.petition.mediation;

/** How a limitation stands. */
enum LimitationStatus {
  /** Pay that is owed while the employment goes on. */
  NOT_RUNNING("劳动关系存续期间，不受一年时效限制"),
  RUNNING("时效期间内，可以申请仲裁"),
  STANDING("时效中止，尚不计算"),
  EXPIRED("时效期间已届满");

  private final String zh;

  LimitationStatus(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
