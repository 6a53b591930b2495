package org.workershome.petition.legalaid;

/** Why nobody's means are looked at. */
enum MeansReason {
  /** 第四十二条第一项. */
  MINOR_ELDERLY_DISABLED("无固定生活来源的未成年人、老年人、残疾人等特定群体", MeansMethod.WAIVED),
  /** 第四十二条第二项. */
  RELIEF_RECIPIENT("社会救助、司法救助或者优抚对象", MeansMethod.WAIVED),
  /** 第四十二条第三项. */
  MIGRANT_WORKER("申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员", MeansMethod.WAIVED),
  /** 第四十二条第四项; the union's own file of households in hardship. */
  HOUSEHOLD_ON_FILE("工会在档困难职工家庭", MeansMethod.WAIVED),
  /** 工会法律援助办法 第十条第二项: not in difficulty, with evidence that the infringement is a grave one. */
  SERIOUS_INFRINGEMENT("未达到困难标准，但有证据证明合法权益被严重侵害", MeansMethod.NOT_NEEDED),
  /** 第三十二条第一项. */
  HERO_KIN("英雄烈士近亲属维护英雄烈士的人格权益", MeansMethod.NOT_NEEDED),
  /** 第三十二条第二项. */
  BRAVE_DEED("因见义勇为行为主张相关民事权益", MeansMethod.NOT_NEEDED),
  /** 第三十二条第三项. */
  ACQUITTED("再审改判无罪请求国家赔偿", MeansMethod.NOT_NEEDED),
  /** 第三十二条第四项. */
  ABUSE_VICTIM("遭受虐待、遗弃或者家庭暴力的受害人主张相关权益", MeansMethod.NOT_NEEDED);

  private final String zh;
  private final MeansMethod method;

  MeansReason(String zh, MeansMethod method) {
    this.zh = zh;
    this.method = method;
  }

  String zh() {
    return zh;
  }

  MeansMethod method() {
    return method;
  }
}
