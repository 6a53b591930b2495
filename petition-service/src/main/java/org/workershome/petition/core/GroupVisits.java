package org.workershome.petition.core;

/** Whether a figure counts group visits (集体来访). Each figure of petitions says so. */
public enum GroupVisits {
  WITHOUT("不含集体来访", "without group visits"),
  ONLY("只含集体来访", "group visits only"),
  WITH("含集体来访", "with group visits"),
  NOT_APPLICABLE("与来访方式无关", "not about visits");

  private final String zh;
  private final String en;

  GroupVisits(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
