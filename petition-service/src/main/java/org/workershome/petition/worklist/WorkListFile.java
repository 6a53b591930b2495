package org.workershome.petition.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.ExportColumn;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.ids.Clocks;
import org.workershome.petition.core.PetitionStateName;

/**
 * A list of the work desk as a file for people: what the list shows. Who petitioned is not in it;
 * what people wrote keeps no number by which somebody could be found.
 */
final class WorkListFile {
  private WorkListFile() {}

  /**
   * @param kinds what is due, by its kind, for people
   */
  static ExportedList of(WorkQuery query, Caller caller, Map<String, String> kinds) {
    WorkListSql sql = WorkListSql.whole(query, caller);
    return new ExportedList(
        "petition-work-list",
        "信访工作台",
        columns(query.today(), kinds),
        sql.text(),
        sql.parameters(),
        asked(query));
  }

  private static List<ExportColumn> columns(LocalDate today, Map<String, String> kinds) {
    return List.of(
        ExportColumn.plain("编号", row -> row.getString("number")),
        ExportColumn.plain("收件工会", row -> row.getString("received_by")),
        ExportColumn.plain("承办工会", row -> row.getString("handled_by")),
        ExportColumn.plain("渠道", row -> row.getString("channel")),
        ExportColumn.plain("类别", row -> row.getString("category")),
        ExportColumn.plain("事由", row -> row.getString("matter")),
        ExportColumn.masked("标题", row -> row.getString("title"), IdentifyingNumbers::covered),
        ExportColumn.plain("状态", row -> PetitionStateName.valueOf(row.getString("state")).zh()),
        ExportColumn.plain("收到日期", WorkListFile::receivedOn),
        ExportColumn.plain("承办人", row -> row.getString("owner_name")),
        ExportColumn.plain("到期事项", row -> kinds.get(kind(row))),
        ExportColumn.plain("到期日", row -> kind(row).isEmpty() ? null : due(row)),
        ExportColumn.plain("逾期", row -> due(row).isBefore(today) ? "是" : "否"),
        ExportColumn.plain("紧急", row -> row.getBoolean("urgent") ? "是" : "否"),
        ExportColumn.plain("重复", row -> row.getBoolean("repeated") ? "是" : "否"),
        ExportColumn.plain("领导包案", row -> row.getBoolean("sponsored") ? "是" : "否"),
        ExportColumn.plain("人数", row -> row.getInt("headcount")));
  }

  private static Map<String, String> asked(WorkQuery query) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("list", query.list().name());
    WorkFilterRequest filter = query.filter();
    put(asked, "state", filter.state());
    put(asked, "category", filter.category());
    put(asked, "channel", filter.channel());
    put(asked, "union", filter.union());
    put(asked, "dueBefore", filter.dueBefore());
    put(asked, "receivedFrom", filter.receivedFrom());
    put(asked, "receivedTo", filter.receivedTo());
    put(asked, "handler", filter.handler());
    put(asked, "urgent", filter.urgent());
    put(asked, "repeated", filter.repeated());
    put(asked, "group", filter.group());
    return asked;
  }

  private static void put(Map<String, String> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.put(name, value.toString());
    }
  }

  private static String kind(ResultSet row) throws SQLException {
    return Objects.requireNonNullElse(row.getString("due_kind"), "");
  }

  private static LocalDate due(ResultSet row) throws SQLException {
    return row.getObject("due_on", LocalDate.class);
  }

  private static LocalDate receivedOn(ResultSet row) throws SQLException {
    return row.getObject("created_at", OffsetDateTime.class)
        .atZoneSameInstant(Clocks.ZONE)
        .toLocalDate();
  }
}
