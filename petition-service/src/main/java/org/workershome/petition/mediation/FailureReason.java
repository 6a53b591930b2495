package org.workershome.petition.mediation;

/** Why parties did not agree; a mediation may fail for several. */
enum FailureReason {
  CLAIM_DISPUTED("对争议事实分歧较大"),
  AMOUNT_DISPUTED("对金额分歧较大"),
  EMPLOYER_REFUSED("用人单位不同意调解"),
  WORKER_REFUSED("劳动者不同意调解"),
  EMPLOYER_ABSENT("用人单位未到场"),
  WORKER_ABSENT("劳动者未到场"),
  NOT_REACHABLE("无法联系一方当事人"),
  EVIDENCE_MISSING("缺少必要证据"),
  WENT_BACK_ON_IT("签章前一方反悔"),
  EMPLOYER_CEASED("用人单位注销、停业或者下落不明"),
  TERM_PASSED("期限内未达成协议");

  private final String zh;

  FailureReason(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
