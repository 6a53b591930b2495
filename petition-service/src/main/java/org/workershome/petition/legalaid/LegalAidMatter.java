package org.workershome.petition.legalaid;

/** What legal aid is given for: 法律援助法 第三十一条, and what unions add to it (工会法律援助办法 第六条), closed. */
enum LegalAidMatter {
  STATE_COMPENSATION("请求国家赔偿", false),
  SOCIAL_INSURANCE("请求给予社会保险待遇或者社会救助", false),
  PENSION("请求发给抚恤金", false),
  MAINTENANCE("请求给付赡养费、抚养费、扶养费", false),
  LABOUR_RELATION("请求确认劳动关系", true),
  WAGES("请求支付劳动报酬", true),
  CAPACITY("请求认定公民无民事行为能力或者限制民事行为能力", false),
  WORK_INJURY("请求工伤事故人身损害赔偿", true),
  TRAFFIC_INJURY("请求交通事故人身损害赔偿", false),
  FOOD_DRUG_INJURY("请求食品药品安全事故人身损害赔偿", false),
  MEDICAL_INJURY("请求医疗事故人身损害赔偿", false),
  ENVIRONMENT("请求环境污染、生态破坏损害赔偿", false),
  /** Any other labour dispute: unions help with all of them. */
  LABOUR_DISPUTE("其他劳动争议", true),
  /** A union's officer who is harmed for doing his duty. */
  UNION_DUTY("工会工作者因履行职责合法权益受到侵害", true),
  /** A union itself. */
  UNION_RIGHTS("工会合法权益受到侵害", false),
  OTHER("法律、法规规定的其他情形", false);

  private final String zh;
  private final boolean labourDispute;

  LegalAidMatter(String zh, boolean labourDispute) {
    this.zh = zh;
    this.labourDispute = labourDispute;
  }

  String zh() {
    return zh;
  }

  /** Whether it goes to arbitration before it goes to court. */
  boolean isLabourDispute() {
    return labourDispute;
  }

  /**
   * Labour disputes, and unions and their officers: what unions help with by a rule of their own.
   */
  boolean isOfUnions() {
    return labourDispute || this == UNION_RIGHTS;
  }

  /** Pay and work injury: what a migrant worker needs no means check for. */
  boolean isPayOrInjury() {
    return this == WAGES || this == WORK_INJURY;
  }
}
