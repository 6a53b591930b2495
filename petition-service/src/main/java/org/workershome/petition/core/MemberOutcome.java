package org.workershome.petition.core;

/** What became of the matter of one member of a group visit. */
public enum MemberOutcome {
  SETTLED("已和解"),
  PAID("已支付"),
  EXPLAINED("已作出解释说明"),
  LEGAL_AID("已转入法律援助"),
  ARBITRATION("已引导申请仲裁"),
  WITHDRAWN("本人撤回");

  private final String zh;

  MemberOutcome(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
