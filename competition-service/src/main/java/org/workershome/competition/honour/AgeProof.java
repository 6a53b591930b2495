package org.workershome.competition.honour;

/** What the nominator saw that says that a nominee is of age. */
public enum AgeProof {
  ID_DOCUMENT("居民身份证"),
  HOUSEHOLD_REGISTER("户口簿"),
  PERSONNEL_FILE("人事档案"),
  MEMBER_REGISTER("会员登记");

  private final String labelZh;

  AgeProof(String labelZh) {
    this.labelZh = labelZh;
  }

  public String labelZh() {
    return labelZh;
  }
}
