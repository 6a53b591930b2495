package org.workershome.petition.legalaid;

/** What an application can lack. */
enum LegalAidPaper {
  IDENTITY("身份证明"),
  AUTHORISATION("代理申请的授权证明"),
  MEANS("经济困难状况说明或者免予核查的证明"),
  CASE_FACTS("与所申请事项有关的案件材料"),
  EMPLOYMENT("存在劳动关系的证据材料"),
  PAY_RECORDS("欠付工资的证据材料"),
  INJURY_RECORDS("工伤认定、诊断等材料");

  private final String zh;

  LegalAidPaper(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
