package org.workershome.petition.mediation;

/** What an agreement is about, as far as its enforcement differs. */
enum AgreementSubject {
  PAY_ARREARS("拖欠劳动报酬"),
  INJURY_MEDICAL_FEE("工伤医疗费"),
  COMPENSATION("经济补偿或者赔偿金"),
  OTHER("其他");

  private final String zh;

  AgreementSubject(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
