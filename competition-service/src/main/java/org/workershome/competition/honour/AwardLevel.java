package org.workershome.competition.honour;

/** In whose name an honour is conferred, lowest first. */
public enum AwardLevel {
  UNIT("单位级"),
  DISTRICT("区县级"),
  CITY("市级"),
  PROVINCE("省级"),
  NATIONAL("全国");

  private final String labelZh;

  AwardLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
