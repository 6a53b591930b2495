package org.workershome.petition.legalaid;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this room says no on its own account. The codes are stable. */
enum LegalAidProblem implements ProblemType {
  ILLEGAL_AID_MOVE(409, "法律援助当前状态下不能进行此操作", "The state of the legal aid does not allow this move"),
  MISSING_TOLD_BEFORE(409, "需补充的材料只能一次性告知", "What is missing is told once, and was told before"),
  SUPPLEMENT_TOO_LATE(422, "已超过补充材料的期限", "The term for the supplement has passed"),
  SUPPLEMENT_NOT_DUE(422, "补充材料的期限尚未届满", "The term for the supplement has not passed yet"),
  MEANS_NOT_CHECKED(422, "尚未核查经济困难状况", "The applicant's means have not been settled"),
  MEANS_TO_BE_CONFIRMED(
      422,
      "经济困难状况尚待核实，请先核查",
      "What was declared of the means, or has lapsed, is to be settled first"),
  WAIVER_TO_BE_CONFIRMED(
      422,
      "申请人自行声明免予核查，受理时须写明核实结果",
      "The applicant declared a waiver himself: say whether it is confirmed or refused"),
  NO_WAIVER_DECLARED(422, "本申请没有待核实的免予核查声明", "No waiver of the application waits to be confirmed"),
  MEANS_ABOVE_CEILING(422, "不符合经济困难标准", "The income is above the standard of economic difficulty"),
  NO_INCOME_CEILING(422, "本地区尚未设定经济困难标准", "No standard of economic difficulty has been set here"),
  MEANS_EVIDENCE_MISSING(422, "缺少核查依据、承诺书或者证明材料", "The check lacks its source, pledge or proof"),
  WAIVER_DOES_NOT_FIT(422, "该免予核查情形不适用于本申请", "This waiver does not apply to the application"),
  APPROVER_ACCEPTED(422, "批准人不得是受理人", "Whoever approves has not accepted the application"),
  NO_URGENCY(422, "不符合先行提供法律援助的情形", "Nothing calls for aid before its papers"),
  NO_PAPERS_OWED(409, "没有待补办的手续", "No papers are owed"),
  PAPERS_NOT_DUE(422, "补办手续的期限尚未届满", "The term for the papers has not passed yet"),
  PAPERS_OWED(422, "尚未补办手续，不能结案", "Papers are still owed: the aid cannot be concluded"),
  LICENCE_KNOWN(409, "该执业证号已在律师名册中", "A lawyer with this licence is on the roster"),
  LAWYER_CONFLICT(
      422, "该律师或者其律师事务所担任对方的代理人，存在利益冲突", "The lawyer or his firm acts for the other side"),
  PARTY_KNOWN(409, "该当事人或者代理人已登记", "This party is on file already"),
  LAWYER_FULL(409, "该律师承办案件已满", "The lawyer has as many cases as he takes"),
  LAWYER_AWAY(422, "该律师目前不接受指派", "The lawyer takes no cases at present"),
  LAWYER_NOT_OF_CHAIN(422, "该律师不在本工会及上级工会的名册中", "The lawyer is not on a roster for this union"),
  SAME_LAWYER(422, "与现承办律师为同一人", "The lawyer has the case already"),
  CAPACITY_BELOW_LOAD(422, "承办上限不得低于现有案件数", "The capacity is below the cases that he has"),
  MET_BEFORE(409, "首次会见已记录", "The first meeting is on record"),
  STAGE_NOT_NEW(409, "已处于该阶段", "The aid is at this stage already"),
  ARBITRATION_FIRST(422, "劳动争议须先申请仲裁", "A labour dispute goes to arbitration before court"),
  NO_STAGE_YET(422, "尚无援助过程记录，不能结案", "Nothing of the help is on record yet"),
  RECOVERY_DOES_NOT_FIT(422, "挽回金额与结案结果不符", "The money recovered does not fit the outcome"),
  GROUND_DOES_NOT_FIT(422, "该终止情形不适用于本案", "This ground of termination does not apply"),
  OBJECTED_BEFORE(409, "对该决定已提出过异议", "The decision was objected to before"),
  NOT_THE_SUPERIOR(422, "异议由上一级工会处理", "An objection is decided by the union above"),
  DECIDER_DECIDED(422, "作出原决定的人不得处理异议", "Who decided does not decide on the objection"),
  CONSENT_TO_REFERRAL_MISSING(
      422, "未经本人同意，不得向司法行政部门提供其个人信息", "The applicant's consent to the referral is missing"),
  REFERRED_BEFORE(409, "已转请司法行政部门办理", "It was referred to the justice agency before"),
  ANSWER_DIFFERS(409, "该转请已有不同的答复", "The referral was answered otherwise before"),
  RATED_BEFORE(409, "已评价，不能重复评价", "It was rated before"),
  SETTING_KNOWN(409, "该日起已有设定", "A setting that holds from this day is on file"),
  SETTING_IN_THE_PAST(422, "设定的起始日期不得早于今天", "A setting does not hold for the past");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  LegalAidProblem(int status, String titleZh, String titleEn) {
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
