package org.workershome.petition.core;

import org.workershome.kit.problem.ProblemType;

/** Every way in which this service says no on its own account. The codes are stable. */
public enum PetitionProblem implements ProblemType {
  ILLEGAL_MOVE(409, "当前状态下不能进行此操作", "The petition's state does not allow this move"),
  ALREADY_REFERRED(409, "该信访人已转介困难帮扶，不能重复转介", "The petitioner has been referred to aid before"),
  ACCUSATION_NOT_TAKEN_HERE(
      422, "检举控告须按保密程序提出，本通道不受理", "An accusation needs the sealed procedure, not this channel"),
  ACCUSATION_BY_DISCIPLINE(
      422,
      "检举控告依规依纪依法办理，不适用处理意见和复查复核程序，请告知有权处理的机关",
      "An accusation follows the rules of discipline, not opinion and review: name the organ that is competent"),
  NOT_TO_BE_SEALED(409, "该信访件已保密或者已作出处理决定", "The petition is sealed, or has been decided on"),
  OWN_PETITION(422, "与信访事项有利害关系的工作人员应当回避", "A member of staff withdraws from his own petition"),
  NOT_A_CLAIM(422, "只有申诉求决类事项适用法定途径", "Only a claim for relief has a statutory route"),
  ROUTE_DOES_NOT_FIT(422, "所选途径不适用于该事项", "A chosen route does not apply to this matter"),
  NOT_RESIDUAL(
      422, "该申诉求决事项有法定途径，应告知法定途径", "The claim has a statutory route: show it, do not take it on"),
  SUMMARY_NOT_ALLOWED(422, "该事项不适用简易办理", "Summary handling does not apply to this matter"),
  NOT_THE_SAME_MATTER(
      422,
      "不予受理只限于已在办理或者已复核终结的同一事项",
      "Only the same matter, in hand or at its lawful end, is not accepted"),
  NOT_THE_RECEIVER(422, "只有收件单位可以进行此操作", "Only the union that received it may do this"),
  NOT_THE_SENDER(422, "只有转送、交办单位可以进行此操作", "Only the union that sent it may do this"),
  NOT_THE_HANDLING_UNION(
      422, "只有承办该信访事项的工会可以进行此操作", "Only the union that handles the petition may do this"),
  UNION_NOT_KNOWN(422, "名册中没有这一现存的工会", "The register has no such union that exists today"),
  NOT_BELOW(422, "只能转送、交办给下级工会", "A petition goes to a union below only"),
  CONSENT_TO_UNIT_MISSING(
      422,
      "诉求直通车的诉求未经本人同意不得转其所在单位工会，请先征求本人意见，或者自行处理、转其他工会",
      "What came by the direct line goes to the petitioner's unit with his consent only: ask him, or handle it elsewhere"),
  CONSENT_NOT_NEEDED(
      422,
      "只有诉求直通车的诉求转其所在单位工会才须征得本人同意",
      "Only what came by the direct line, and goes to its petitioner's unit, needs his consent"),
  CONSENT_ASKED(409, "已在征求本人意见，请等待答复", "He has been asked, and has not answered yet"),
  CONSENT_ANSWERED(409, "该征求意见已有答复", "This question has been answered"),
  UNION_IS_ACCUSED(422, "不得将材料转给被检举控告的单位", "Material never goes to the accused union"),
  OBJECTION_TOO_LATE(422, "已超过提出异议的期限", "The term for an objection has passed"),
  NOT_BESIDE(422, "上下级工会之间没有管辖争议，由上级转送", "Between a union and one below it nothing is in dispute"),
  DISPUTE_OPEN(409, "管辖争议尚未决定", "A dispute about who is competent is open"),
  NOT_IN_DISPUTE(422, "该工会不是管辖争议的一方", "This union is no party to the dispute"),
  NOT_THE_COMMON_SUPERIOR(422, "管辖争议由共同的上一级工会决定", "The union right above both decides"),
  JURISDICTION_DECIDED(409, "管辖已由共同上级决定，不能再提异议", "Who is competent has been decided"),
  NOT_A_SUCCESSOR(422, "该工会不是承接单位", "This union does not go on with the duties of the other"),
  RECUSED(422, "已申请回避的工作人员不得办理或者再承办该事项", "Who withdrew from a case does not act in it"),
  FEEDBACK_DAY_NOT_AHEAD(422, "反馈日期须晚于今天", "The day of the report must lie ahead"),
  HAND_OVER_OPEN(409, "已有待接收的移交", "A hand-over is waiting for its answer"),
  HAND_OVER_ANSWERED(409, "该移交已有答复", "The hand-over has been answered"),
  HAND_OVER_STALE(
      409,
      "提出移交后承办人已变更或者案件已办结，该移交不能再接收",
      "The owner has changed since the offer, or the case has ended: it cannot be accepted any more"),
  NO_ACKNOWLEDGEMENT_OWED(409, "没有待确认的诉求", "No acknowledgement is owed"),
  NOT_OFFERED_TO_CALLER(422, "该移交不是移交给您的", "The hand-over was offered to somebody else"),
  NOT_THE_OWNER(422, "只有承办人可以进行此操作", "Only the owner of the case may do this"),
  APPROVAL_MISSING(
      422, "延长办理期限须经本机关负责人批准", "The head of the union has to approve the extension first"),
  APPROVED_BEFORE(409, "办理期限只能延长一次", "An extension is approved once"),
  APPROVER_HANDLES(422, "批准人不得是承办人", "Whoever approves does not handle the case"),
  HEARING_OPEN(409, "听证尚未结束", "A hearing has not ended yet"),
  NO_HEARING_OPEN(409, "没有进行中的听证", "No hearing is being held"),
  TIMER_OPEN(422, "仍有未办结的法定期限，不能办结", "A statutory term is still open: the case cannot be closed"),
  WINDOW_OPEN(422, "申请复查、复核的期限尚未届满", "The petitioner may still ask for review or re-check"),
  WINDOW_PASSED(422, "已超过申请复查、复核的期限", "The window for the request has passed"),
  NOBODY_ABOVE(422, "没有上一级工会", "There is no union above"),
  DECIDED_BEFORE(
      422, "参与过原处理、复查的工作人员应当回避", "Whoever took part in an earlier decision does not decide again"),
  HEARING_DATE(422, "听证日期不在该阶段之内或者晚于今天", "The day lies before its stage, or ahead"),
  PAPER_MISSING(
      422,
      "须有信访人签名的书面材料：该信访事项的附件或者送达记录",
      "A paper that the petitioner signed is missing: a file of the petition, or a record of service"),
  URGER_ANSWERS(422, "督办人不得自行答复督办", "Whoever urges does not answer himself"),
  REVIEWER_BELOW(422, "复查、复核须由原办理机关的上一级工会进行", "Only the union above the one that decided reviews"),
  NOT_A_REPRESENTATIVE(
      422,
      "集体访由推选的代表提出复查、复核申请，该人员不是代表",
      "A group asks through its representatives: this person is none of them"),
  GROUPS_NOT_ALIKE(
      422,
      "只有同一工会承办、反映同一事项、处于同一办理阶段的集体访才能并案",
      "Group visits go on as one when one union handles both, about one matter, at one stage"),
  GROUP_LEADS_OTHERS(
      409, "该集体访已有其他集体访并入，请先拆案", "Others are joined to this group visit: separate them first"),
  GROUP_JOINED(
      409,
      "该集体访已并案，请在主案中办理",
      "This group visit goes on with another one: act on the one that leads"),
  NOT_JOINED_HERE(409, "该集体访没有并入本案", "This group visit is not joined to the case"),
  REPRESENTATIVES_TOO_MANY(422, "代表人数超过规定", "More representatives than the law allows"),
  ALREADY_SERVED(409, "该文书已送达", "The paper was served before"),
  NOT_SERVED(422, "文书未能送达，程序不能继续", "The paper did not reach the petitioner: the procedure waits"),
  NOT_RATED_YET(422, "该事项尚不能或者不适用评价", "This petition cannot be rated, or not yet"),
  RATING_WINDOW_PASSED(422, "已超过评价期限", "The window for a rating has passed"),
  RATED_BEFORE(409, "该事项已评价", "The petition was rated before"),
  NO_CALL_BACK_OWED(409, "没有待办的回访", "No call back is owed"),
  SPONSORED_BEFORE(409, "该事项已有领导包案", "A leader has taken charge before"),
  NOT_THE_SPONSOR(422, "只有包案领导可以进行此操作", "Only the sponsor may do this"),
  GUARANTEE_MISSING(422, "四包要求尚未全部落实，不能销号", "Not all four guarantees are met"),
  GUARANTEE_MET(409, "该项已落实", "This guarantee was met before"),
  NO_REPORT_TO_ACKNOWLEDGE(409, "没有待您确认的紧急报告", "No report waits for this acknowledgement"),
  URGING_ANSWERED(409, "该督办已答复", "The supervision was answered before"),
  LETTER_REPLACED(409, "该文书已被更正文书替代", "A corrected version has replaced this paper"),
  LETTER_CORRECTION_TOO_LATE(
      422,
      "该意见已进入复查、复核或者已终结，不能再更正",
      "The matter is under review or at its end: no correction any more"),
  NOT_THE_ISSUER(422, "只有签发单位可以更正文书", "Only the union that issued the paper corrects it"),
  BULK_NOT_PREVIEWED(
      422, "批量操作须先预览，且预览后内容、事项或版本不得改变", "A bulk action is run as it was previewed, within an hour"),
  NOBODY_TO_REFER(
      422,
      "检举控告、匿名信访和集体访没有可以转介的本人，请由本人另行申请帮扶",
      "Of an accusation, an anonymous petition or a group nobody can be referred: the person applies for aid himself"),
  CONSENT_MISSING(422, "未经本人同意，不得转介其个人信息", "The petitioner's consent to the referral is missing");

  private final int status;
  private final String titleZh;
  private final String titleEn;

  PetitionProblem(int status, String titleZh, String titleEn) {
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
