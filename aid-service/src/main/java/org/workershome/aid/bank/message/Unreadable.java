package org.workershome.aid.bank.message;

/** A message that is not what it should be; says why in words without any of its content. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String zh;
  private final String en;

  Unreadable(String code, String zh, String en) {
    super(code);
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  public String code() {
    return code;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
