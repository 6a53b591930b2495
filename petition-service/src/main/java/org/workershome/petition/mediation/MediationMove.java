package org.workershome.petition.mediation;

/** What can happen to a mediation. */
enum MediationMove {
  APPLICATION("申请已收到"),
  ASSIGNMENT("已确定调解员"),
  RECUSAL("调解员已回避"),
  SESSION("已进行调解"),
  EXTENSION("经双方同意延长调解期限"),
  ROSTER("已登记集体争议当事人"),
  REPRESENTATION("已推举代表"),
  ARBITRATION_OPEN("调解期限届满，可以依法申请仲裁"),
  FAILURE("调解不成，可以依法申请仲裁"),
  AGREEMENT("已达成调解协议，待签章"),
  CONSENT("已记录当事人意见"),
  SIGNATURE("已签章"),
  EFFECT("调解协议已生效"),
  REVIEW_APPLICATION("双方已共同申请仲裁审查"),
  REVIEW_OUTCOME("仲裁审查已有结果"),
  CONFIRMATION_APPLICATION("双方已共同申请司法确认"),
  CONFIRMATION_OUTCOME("司法确认已有结果"),
  PERFORMANCE("已履行款项"),
  OVERDUE("有款项逾期未履行"),
  WITHDRAWAL("申请人已撤回");

  private final String zh;

  MediationMove(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }
}
