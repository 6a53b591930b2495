package org.workershome.petition.lookup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.TimelineKind;

/** The words in which a petitioner reads what happened. */
final class TimelineTexts {
  private static final String APPROVED = "APPROVE";

  private TimelineTexts() {}

  static String zh(TimelineKind kind, @Nullable BigDecimal amount, @Nullable String note) {
    return switch (kind) {
      case RECEIVED -> "信访事项已收到";
      case REGISTERED -> "信访事项已登记，已确定首办责任人";
      case NOTICE_GIVEN -> "已出具书面告知，请按告知的法定途径提出";
      case HARDSHIP_REFERRED -> "已转介困难帮扶";
      case AID_DECIDED -> APPROVED.equals(note) ? "困难职工建档申请已批准" : "困难职工建档申请未获批准";
      case AID_PAID -> "帮扶金" + yuanZh(amount) + "已支付";
      case AID_RETURNED -> "帮扶金" + yuanZh(amount) + "未能支付或被退回" + because("：", note);
    };
  }

  static String en(TimelineKind kind, @Nullable BigDecimal amount, @Nullable String note) {
    return switch (kind) {
      case RECEIVED -> "The petition was received";
      case REGISTERED -> "The petition was registered and has a first handler";
      case NOTICE_GIVEN -> "A written notice of the statutory route was given";
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
