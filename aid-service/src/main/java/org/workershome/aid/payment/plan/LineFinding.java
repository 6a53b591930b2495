package org.workershome.aid.payment.plan;

/** What can be found of a line before it is sent. */
public enum LineFinding {
  /** Nobody's account goes to the bank without his consent. */
  CONSENT_MISSING(FindingWeight.BLOCKS, "本人未同意将账户提供给银行", "The person has not agreed"),
  /** File first, help later; a file that was closed helps nobody. */
  NOT_ON_FILE(FindingWeight.BLOCKS, "档案已注销或未建档", "The household is not on file any more"),
  NOT_APPROVED(FindingWeight.BLOCKS, "该笔救助已不在待发放状态", "The grant does not wait to be paid any more"),
  CARD_CHECK(FindingWeight.BLOCKS, "银行账号校验不通过", "The card's number fails its check"),
  SHARED_CARD(
      FindingWeight.BLOCKS,
      "收款账号与他人相同，且无监护人或委托代收登记",
      "The card is somebody else's, and no guardian or proxy is on record"),
  STOPPED(FindingWeight.BLOCKS, "该家庭已停止发放", "Payments to the household are stopped"),
  CARD_CHANGING(FindingWeight.WARNS, "收款账户变更待审批", "A change of the card waits for its approval"),
  MEMBER_REMOVED(FindingWeight.BLOCKS, "该人员已从会员名册中移除", "The person was taken off the register"),
  MEMBERSHIP_ENDED(FindingWeight.WARNS, "该人员会籍已终止", "The person's membership has ended"),
  MEMBER_TRANSFERRED(FindingWeight.WARNS, "该人员会籍已转至其他工会", "The person is a member elsewhere now");

  private final FindingWeight weight;
  private final String zh;
  private final String en;

  LineFinding(FindingWeight weight, String zh, String en) {
    this.weight = weight;
    this.zh = zh;
    this.en = en;
  }

  FindingWeight weight() {
    return weight;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
