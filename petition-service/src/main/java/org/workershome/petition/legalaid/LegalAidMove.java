package org.workershome.petition.legalaid;

/** What can be done with an application for legal aid. */
enum LegalAidMove {
  APPLICATION("已收到法律援助申请"),
  MISSING_TOLD("已一次性告知需补充的材料"),
  SUPPLEMENT("申请人已补充材料"),
  DEEMED_WITHDRAWAL("逾期未补充材料，视为撤回申请"),
  MEANS_CHECK("已核查经济困难状况"),
  MEANS_LAPSE("困难职工家庭档案已终止，须重新核查经济困难状况"),
  ACCEPTANCE("已受理"),
  GRANT("决定给予法律援助"),
  GRANT_FIRST("先行提供法律援助，手续后补"),
  REFUSAL("决定不予法律援助，理由见决定"),
  PAPERS("已补办手续"),
  PAPERS_DECISION("已就逾期未补办的手续作出决定"),
  ASSIGNMENT("已指派律师"),
  REASSIGNMENT("已更换律师"),
  LAWYER_WITHDRAWAL("承办律师因利益冲突退出，将另行指派"),
  PARTY("对方当事人或者代理人有变化"),
  MEETING("律师已首次会见"),
  STAGE("援助进入新的阶段"),
  CONCLUSION("法律援助已结案"),
  TERMINATION("法律援助已终止，理由见决定"),
  OBJECTION("已对决定提出异议"),
  OBJECTION_DECISION("异议已作出处理"),
  REFERRAL("已转请司法行政部门法律援助机构办理"),
  REFERRAL_ANSWER("司法行政部门已答复"),
  WITHDRAWAL("申请人已撤回申请"),
  RATING("受援人已评价");

  private final String zh;

  LegalAidMove(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
