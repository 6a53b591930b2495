package org.workershome.petition.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The words in which a petitioner reads what happened. */
public final class TimelineTexts {
  private static final String APPROVED = "APPROVE";

  private TimelineTexts() {}

  public static String zh(TimelineKind kind, @Nullable BigDecimal amount, @Nullable String note) {
    return switch (kind) {
      case RECEIVED -> "信访事项已收到" + because("，转来机关：", note);
      case REGISTERED -> "信访事项已登记，已确定首办责任人";
      case NOTICE_GIVEN -> "已出具书面告知，请按告知的法定途径提出";
      case ACCEPTED -> "信访事项已受理";
      case TRANSFERRED -> "已转送下级工会处理";
      case ASSIGNED -> "已交办下级工会处理";
      case OBJECTED -> "收件单位提出异议";
      case RETURNED -> "已退回原登记工会";
      case RECALLED -> "原登记工会已撤回转送、交办，由其继续处理";
      case ACKNOWLEDGED -> "诉求已收悉" + because("，联系人：", note);
      case OBJECTION_REFUSED -> "异议未获同意，仍由收件单位处理";
      case FED_BACK -> "收件单位已反馈办理结果";
      case SENT_TO_ORGAN -> "已转有关机关处理" + because("：", note);
      case ORGAN_ACKNOWLEDGED -> "有关机关已接收" + because("：", note);
      case ORGAN_REFUSED -> "有关机关未予接收，工会将另行告知您" + because("：", note);
      case ORGAN_FED_BACK -> "有关机关已反馈办理结果" + because("：", note);
      case ORGAN_INFORMED -> "已向转来机关反馈办理结果" + because("：", note);
      case CONSENT_ASKED -> "已征求您的意见：是否同意转下列工会处理" + because("：", note);
      case CONSENT_GIVEN -> "您已同意转下列工会处理" + because("：", note);
      case CONSENT_REFUSED -> "您不同意转下列工会，由上级工会直接处理或者转其他工会" + because("：", note);
      case INFORMED_ELSEWHERE -> "不属于本级工会职权范围，请向有权处理的机关提出";
      case NOT_ACCEPTED -> "决定不予受理，理由见告知书";
      case EXTENDED -> "办理期限已延长，理由见告知书";
      case HEARD -> "已举行听证";
      case OPINION_ISSUED -> "已出具信访处理意见书";
      case OPINION_DELIVERED -> "处理意见书已送达，可在三十日内申请复查";
      case DELIVERY_VOIDED -> "原送达记录有误，文书视为尚未送达，期限自重新送达之日起计算";
      case REVIEW_REQUESTED -> "已申请复查";
      case REVIEW_DECIDED -> "已作出复查意见";
      case REVIEW_DELIVERED -> "复查意见书已送达，可在三十日内申请复核";
      case RECHECK_REQUESTED -> "已申请复核";
      case RECHECK_DECIDED -> "已作出复核意见";
      case TERMINATED -> "终结意见书已送达，信访程序终结";
      case URGED -> "上级工会已督办";
      case URGING_ANSWERED -> "督办已答复";
      case SETTLED -> "双方已和解，事项办结";
      case JOINED -> "已与同一事项的集体访并案办理" + because("：", note);
      case SEPARATED -> "已拆案，单独办理" + because("：", note);
      case WITHDRAWN -> "信访人已撤回";
      case CLOSED -> "信访事项已办结";
      case LETTER_CORRECTED -> "文书已更正，以更正后的文书为准";
      case RATED -> "已评价";
      case CALLED_BACK -> "已回访";
      case HANDLER_RECUSED -> "承办人因利害关系回避，工会将另行指定";
      case DISPUTED -> "对由哪个工会办理有争议，已报共同上级工会决定";
      case DISPUTE_DECIDED -> "上级工会已决定由下列工会办理" + because("：", note);
      case SUCCEEDED -> "原承办工会撤并，由下列工会继续办理" + because("：", note);
      case OWNER_CHANGED -> "承办人已变更" + because("：", note);
      case LINKED -> "已关联" + because("：", note);
      case HARDSHIP_REFERRED -> "已转介困难帮扶";
      case AID_DECIDED -> APPROVED.equals(note) ? "困难职工建档申请已批准" : "困难职工建档申请未获批准";
      case AID_PAID -> "帮扶金" + yuanZh(amount) + "已支付";
      case AID_RETURNED -> "帮扶金" + yuanZh(amount) + "未能支付或被退回" + because("：", note);
    };
  }

  public static String en(TimelineKind kind, @Nullable BigDecimal amount, @Nullable String note) {
    return switch (kind) {
      case RECEIVED -> "The petition was received" + because(", transferred by: ", note);
      case REGISTERED -> "The petition was registered and has a first handler";
      case NOTICE_GIVEN -> "A written notice of the statutory route was given";
      case ACCEPTED -> "The petition was taken on";
      case TRANSFERRED -> "Transferred to a union below";
      case ASSIGNED -> "Assigned to a union below";
      case OBJECTED -> "The receiving union objected";
      case RETURNED -> "Returned to the union that registered it";
      case RECALLED -> "The union that registered it took it back";
      case ACKNOWLEDGED -> "The request was acknowledged" + because(" by ", note);
      case OBJECTION_REFUSED -> "The objection was refused; the receiver keeps it";
      case FED_BACK -> "The receiving union has reported";
      case SENT_TO_ORGAN -> "Sent to another organ" + because(": ", note);
      case ORGAN_ACKNOWLEDGED -> "The organ has received it" + because(": ", note);
      case ORGAN_REFUSED ->
          "The organ did not take it; the union will tell you more" + because(": ", note);
      case ORGAN_FED_BACK -> "The organ has told what came of it" + because(": ", note);
      case ORGAN_INFORMED ->
          "The organ that transferred it was told what came of it" + because(": ", note);
      case CONSENT_ASKED -> "You were asked whether it may go to" + because(": ", note);
      case CONSENT_GIVEN -> "You agree that it goes to" + because(": ", note);
      case CONSENT_REFUSED ->
          "You do not agree that it goes there; the union above handles it, or another one"
              + because(": ", note);
      case INFORMED_ELSEWHERE -> "Another organ is competent; see the notice";
      case NOT_ACCEPTED -> "Not accepted; see the notice";
      case EXTENDED -> "The term of handling was extended; see the notice";
      case HEARD -> "A hearing was held";
      case OPINION_ISSUED -> "The handling opinion was made out";
      case OPINION_DELIVERED ->
          "The opinion was served; review may be asked for within thirty days";
      case DELIVERY_VOIDED ->
          "The record of service was wrong; the paper is served again, and terms run from then";
      case REVIEW_REQUESTED -> "Review was asked for";
      case REVIEW_DECIDED -> "The review was decided";
      case REVIEW_DELIVERED ->
          "The review was served; re-check may be asked for within thirty days";
      case RECHECK_REQUESTED -> "Re-check was asked for";
      case RECHECK_DECIDED -> "The re-check was decided";
      case TERMINATED -> "The last decision was served; the procedure has ended";
      case URGED -> "A superior union urges";
      case URGING_ANSWERED -> "The urging was answered";
      case SETTLED -> "Settled between the parties";
      case JOINED -> "Goes on with a group visit about the same matter" + because(": ", note);
      case SEPARATED -> "Goes on by itself again" + because(": ", note);
      case WITHDRAWN -> "Taken back by the petitioner";
      case CLOSED -> "The petition was closed";
      case LETTER_CORRECTED -> "A paper was corrected; the corrected one counts";
      case RATED -> "Rated";
      case CALLED_BACK -> "The petitioner was called back";
      case HANDLER_RECUSED -> "An officer withdrew for an interest; another will be named";
      case DISPUTED -> "Unions disagree who is competent; the one above both decides";
      case DISPUTE_DECIDED -> "The union above has decided who is competent" + because(": ", note);
      case SUCCEEDED -> "The union that had it has ended; it goes on with" + because(": ", note);
      case OWNER_CHANGED -> "Another officer answers for it" + because(": ", note);
      case LINKED -> "Linked" + because(": ", note);
      case HARDSHIP_REFERRED -> "Referred to hardship aid";
      case AID_DECIDED ->
          APPROVED.equals(note)
              ? "The hardship file was approved"
              : "The hardship file was not approved";
      case AID_PAID -> "Aid" + yuanEn(amount) + " was paid";
      case AID_RETURNED ->
          "Aid" + yuanEn(amount) + " could not be paid or came back" + because(": ", note);
    };
  }

  private static String yuanZh(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString() + "元";
  }

  private static String yuanEn(@Nullable BigDecimal amount) {
    return amount == null ? "" : " of " + amount.toPlainString() + " yuan";
  }

  private static String because(String separator, @Nullable String note) {
    return note == null || note.isBlank() ? "" : separator + note;
  }
}
