package org.workershome.petition.instrument;

/** What can happen to an instrument. */
enum InstrumentMove {
  DRAFTING("已起草"),
  ISSUE("已签发"),
  SERVICE("已送达"),
  ANSWER("已收到答复"),
  VERIFICATION("已核实改正情况"),
  REVOCATION("已撤销");

  private final String zh;

  InstrumentMove(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
