package org.workershome.kit.publicity;

/**
 * What may stand on a list beside a name. Closed: there is no kind for an id number, a telephone,
 * an account, an address or an illness, so none of these has a place. Numbers are also looked for
 * in every text; an illness in the free text of a deed cannot be.
 */
public enum PublicFieldKind {
  UNIT("单位", 100),
  AWARD("拟授荣誉", 100),
  LEVEL("级别", 40),
  RANK("名次", 20),
  AMOUNT_BAND("金额档次", 40),
  CATEGORY("类别", 40),
  SCHOOL_STAGE("就读阶段", 40),
  /**
   * Free text: no program can tell whether an illness is in it, so whoever publishes it says that
   * none is.
   */
  DEED("主要事迹", 2000, true);

  private final String labelZh;
  private final int longest;
  private final boolean freeText;

  PublicFieldKind(String labelZh, int longest) {
    this(labelZh, longest, false);
  }

  PublicFieldKind(String labelZh, int longest, boolean freeText) {
    this.labelZh = labelZh;
    this.longest = longest;
    this.freeText = freeText;
  }

  /** The heading of its column. */
  public String labelZh() {
    return labelZh;
  }

  /** In characters; what is to be shown is taken no longer where it is written. */
  public int longest() {
    return longest;
  }

  boolean isFreeText() {
    return freeText;
  }
}
