package org.workershome.aid.crosscheck;

/** What does not agree, and what it comes of. */
public enum DifferenceKind {
  LINES_NOT_FILE("明细笔数或金额与文件不符，明细或文件被改动", "lines or file were changed after writing"),
  BANK_NOT_LINES("银行报文与明细结果不符，结果经人工更正或漏记", "the bank told otherwise: overridden, or not booked"),
  BANK_SILENT("已过到账日，银行尚未回盘", "the day of payment has passed and the bank has not answered"),
  VOUCHER_NOT_LINES("记账凭证与明细结果不符，漏记或重记", "a posting is missing, or is there twice"),
  LEDGER_NOT_LINES("分录金额与明细金额不符", "the entries are not of the amounts of the lines"),
  RESERVE_NOT_FILE("预留金额与文件金额不符", "what was reserved is not the file's total");

  private final String zh;
  private final String en;

  DifferenceKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
