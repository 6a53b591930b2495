package org.workershome.petition.groupvisit;

/** What became of one member's matter. */
enum MemberOutcome {
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

  String zh() {
    return zh;
  }
}
