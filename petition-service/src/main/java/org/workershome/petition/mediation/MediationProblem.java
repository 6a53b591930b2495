package org.workershome.petition.mediation;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum MediationProblem implements ProblemType {
  ILLEGAL_MEDIATION_MOVE(
      409, "调解当前状态下不能进行此操作", "The state of the mediation does not allow this move"),
  NOT_A_LABOUR_DISPUTE(422, "该事项不属于劳动争议，不适用劳动争议调解", "Only a labour dispute is mediated here"),
  ACCUSATION_NOT_MEDIATED(
      422, "检举控告不得进入调解程序，不得将材料转给被检举控告的单位", "An accusation is never laid before the accused"),
  ORAL_ONLY_AT_THE_COUNTER(422, "口头申请须由调解组织当场记录", "An oral application is recorded by the body"),
  MEDIATOR_CONFLICT(422, "该调解员与本争议有利害关系，应当回避", "The mediator has a conflict and withdraws"),
  MEDIATOR_NOT_IN_TERM(422, "该调解员不在聘期内", "The mediator's term does not run on this day"),
  MEDIATOR_NOT_OF_CHAIN(422, "该调解员不在本工会及上级工会的名册中", "The mediator is on no roster for this union"),
  COMMITTEE_NOT_ACTIVE(422, "该调解组织已停止受理", "The body takes no cases any more"),
  NOT_THE_EMPLOYERS_BODY(
      422, "企业调解委员会只调解本企业的争议", "An enterprise's body mediates its own disputes only"),
  NO_MEDIATOR(422, "尚未确定调解员或者调解员已回避", "There is no mediator, or he has withdrawn"),
  RECUSED_BEFORE(409, "该调解员已回避", "The mediator has withdrawn before"),
  SAME_MEDIATOR(422, "与现任调解员为同一人", "The mediator has the case already"),
  TERM_TOO_SHORT(422, "聘期须晚于今天届满", "A term does not end in the past"),
  CONSENT_OF_BOTH_MISSING(
      422, "延长调解期限须经双方当事人同意", "The term is extended by consent of both parties only"),
  EXTENSION_NOT_AHEAD(
      422, "延长后的期限须晚于原期限和今天", "The new last day must lie after the old one and today"),
  AMOUNTS_DO_NOT_ADD_UP(422, "各期金额之和须等于协议金额", "The instalments must add up to the agreed sum"),
  SIGNED_BEFORE(409, "该方已签章", "This side has signed before"),
  CONSENTS_MISSING(
      422,
      "集体争议的和解须经被代表的当事人同意",
      "The represented parties have not all been asked for their consent"),
  NOT_COLLECTIVE(422, "该争议不是集体劳动争议", "The dispute is not a collective one"),
  REPRESENTATIVES_OUT_OF_RANGE(422, "代表人数须为三至五人", "There are three to five representatives"),
  ROSTER_FULL(422, "名册人数超过登记人数", "The roster has more names than the case has people"),
  ON_ROSTER_BEFORE(409, "该当事人已在名册中", "This worker is on the roster already"),
  NOT_JOINT(422, "须由双方当事人共同申请", "Both parties apply jointly"),
  WINDOW_PASSED(422, "已超过申请期限", "The window for this application has passed"),
  APPLIED_BEFORE(409, "已提出过该申请", "This was applied for before"),
  NOT_APPLIED_FOR(422, "尚未提出该申请", "This was not applied for yet"),
  OUTCOME_KNOWN(409, "该申请已有结果", "The outcome is on record"),
  MORE_THAN_OWED(422, "履行金额超过该期尚欠金额", "More than this instalment still owes"),
  NO_SUCH_INSTALMENT(422, "没有这一期款项", "There is no such instalment");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  MediationProblem(int status, String titleZh, String titleEn) {
    this.status = status;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public String titleEn() {
    return titleEn;
  }
}
