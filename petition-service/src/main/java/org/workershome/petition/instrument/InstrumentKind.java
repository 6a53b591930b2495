package org.workershome.petition.instrument;

/** The union's own instruments (一函两书). */
enum InstrumentKind {
  REMINDER("TS", "提示函"),
  OPINION("YJ", "意见书"),
  ADVICE("JY", "建议书");

  private final String mark;
  private final String zh;

  InstrumentKind(String mark, String zh) {
    this.mark = mark;
    this.zh = zh;
  }

  /** What its numbers begin with. */
  String mark() {
    return mark;
  }

  String zh() {
    return zh;
  }
}
