package org.workershome.petition.mediation;

/** What a worker can do when an agreement is not performed. */
enum Remedy {
  ENFORCEMENT("协议已经司法确认，可以向人民法院申请强制执行", "民事诉讼法 第二百零六条"),
  PAYMENT_ORDER("可以持调解协议书依法向人民法院申请支付令", "劳动争议调解仲裁法 第十六条"),
  CIVIL_SUIT("仅就劳动报酬达成的协议，可以直接向人民法院提起诉讼，按普通民事纠纷受理", "法释〔2020〕26号 第五十一条"),
  ARBITRATION("可以依法申请劳动争议仲裁", "劳动争议调解仲裁法 第十五条");

  private final String zh;
  private final String article;

  Remedy(String zh, String article) {
    this.zh = zh;
    this.article = article;
  }

  String zh() {
    return zh;
  }

  String article() {
    return article;
  }
}
