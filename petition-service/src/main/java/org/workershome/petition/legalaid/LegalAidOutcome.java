package org.workershome.petition.legalaid;

/** What came of the help. */
enum LegalAidOutcome {
  WON("请求全部获得支持"),
  PARTLY_WON("请求部分获得支持"),
  SETTLED("和解或者调解解决"),
  ADVISED("咨询解答"),
  LOST("请求未获支持");

  private final String zh;

  LegalAidOutcome(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
