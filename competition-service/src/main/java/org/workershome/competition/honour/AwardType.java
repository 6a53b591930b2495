package org.workershome.competition.honour;

/** The awards that are conferred, each for a person or for a collective. */
public enum AwardType {
  MODEL_WORKER("劳动模范", true),
  ADVANCED_WORKER("先进工作者", true),
  MAY_DAY_LABOUR_MEDAL("五一劳动奖章", true),
  MAY_DAY_LABOUR_CERTIFICATE("五一劳动奖状", false),
  WORKERS_PIONEER("工人先锋号", false),
  MAY_DAY_WOMENS_MEDAL("五一巾帼奖章", true),
  MAY_DAY_WOMENS_CERTIFICATE("五一巾帼奖状", false),
  MAY_DAY_WOMENS_MODEL_PERSON("五一巾帼标兵", true),
  MAY_DAY_WOMENS_MODEL_POST("五一巾帼标兵岗", false),
  TOP_TEN_MIGRANT_WORKER("十佳农民工", true);

  private final String labelZh;
  private final boolean forPerson;

  AwardType(String labelZh, boolean forPerson) {
    this.labelZh = labelZh;
    this.forPerson = forPerson;
  }

  public String labelZh() {
    return labelZh;
  }

  public boolean isForPerson() {
    return forPerson;
  }
}
