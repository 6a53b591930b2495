package org.workershome.petition.legalaid;

/** The grounds on which aid ends before its matter does (法律援助法 第四十八条). Closed. */
enum TerminationGround {
  FRAUD("以欺骗或者其他不正当手段获得法律援助"),
  CONCEALMENT("故意隐瞒与案件有关的重要事实或者提供虚假证据"),
  UNLAWFUL_USE("利用法律援助从事违法活动"),
  NO_LONGER_ELIGIBLE("经济状况发生变化，不再符合法律援助条件"),
  CASE_ENDED("案件终止审理或者已经被撤销"),
  OWN_LAWYER("自行委托律师或者其他代理人"),
  REQUESTED("受援人有正当理由要求终止"),
  OTHER("法律、法规规定应当终止的其他情形");

  private final String zh;

  TerminationGround(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
