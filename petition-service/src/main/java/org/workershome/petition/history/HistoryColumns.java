package org.workershome.petition.history;

import java.util.List;
import org.workershome.kit.bulk.BulkColumn;
import org.workershome.kit.bulk.ColumnType;

/** What a file of closed petitions looks like. */
final class HistoryColumns {
  private static final int WORD = 40;
  private static final int NAME = 60;
  private static final int LINE = 200;

  static final List<BulkColumn> ALL =
      List.of(
          BulkColumn.text("code", "原编号", "former number", NAME),
          BulkColumn.text("union", "工会编码", "union", LINE).optional(),
          BulkColumn.text("number", "信访编号", "number", LINE).optional(),
          BulkColumn.text("channel", "渠道", "channel", WORD),
          BulkColumn.text("category", "类别", "category", WORD),
          BulkColumn.text("matter", "事项", "matter", WORD),
          BulkColumn.text("title", "标题", "title", 100),
          BulkColumn.text("text", "内容", "text", 5000).asPersonal(),
          BulkColumn.text("employerName", "用人单位", "employer", LINE),
          BulkColumn.of(ColumnType.DECIMAL, "amountClaimed", "诉求金额", "amount claimed").optional(),
          BulkColumn.of(ColumnType.INTEGER, "headcount", "人数", "headcount").optional(),
          BulkColumn.text("name", "姓名", "petitioner", NAME).optional().asPersonal(),
          BulkColumn.text("citizenId", "身份证号", "citizen id", WORD).optional().asPersonal(),
          BulkColumn.text("phone", "电话", "phone", WORD).optional().asPersonal(),
          BulkColumn.of(ColumnType.DATE, "receivedOn", "收到日期", "received on"),
          BulkColumn.of(ColumnType.DATE, "acceptedOn", "受理日期", "accepted on").optional(),
          BulkColumn.text("outcome", "处理意见", "outcome", WORD).optional(),
          BulkColumn.of(ColumnType.DATE, "endedOn", "办结日期", "ended on"),
          BulkColumn.text("end", "办结方式", "end", WORD).optional(),
          BulkColumn.text("handler", "承办人", "handler", NAME).optional(),
          BulkColumn.text("endReason", "办结说明", "end reason", LINE).optional());

  private HistoryColumns() {}
}
