package org.workershome.kit.clock;

/** What a term is counted in. */
public enum TermUnit {
  /** 自然日: every day of the calendar. */
  NATURAL_DAYS("日"),
  /** 工作日. */
  WORKING_DAYS("个工作日"),
  /** Ends on the day of the same number, or on the month's last (民法典 第二百零二条). */
  MONTHS("个月");

  private final String zh;

  TermUnit(String zh) {
    this.zh = zh;
  }

  String zh(int amount) {
    return amount + zh;
  }
}
