package org.workershome.petition.sentiment;

/** Which unions one obliges to a panel each quarter. */
enum DutyReach {
  /** None any more: what it obliged them to before is over. */
  NONE("不再要求"),
  ITSELF("本级"),
  /** And itself, which sums them up. */
  DIRECTLY_BELOW("本级及直接下级"),
  /** And itself likewise. */
  ALL_BELOW("本级及所有下级");

  private final String zh;

  DutyReach(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
